# maatlat measure: grouped.
