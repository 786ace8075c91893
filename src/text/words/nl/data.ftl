# maatlat measure: data.
