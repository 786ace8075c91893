# maatlat measure: sample.
