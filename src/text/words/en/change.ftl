# maatlat measure: change.
