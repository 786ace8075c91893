//! Files are made in memory by the crate's own writer, column by column, and read back.

use std::io::Cursor;
use std::sync::Arc as Shared_;

use parquet::basic::{Compression, GzipLevel};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, FloatType, Int32Type, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

use super::*;

const SCHEMA: &str = "message data {
    optional double y;
    required int32 n;
    optional binary g (UTF8);
    required int64 euro (DECIMAL(18, 2));
    required float f;
    required boolean b;
    required int32 day (DATE);
    required int32 u (UINT_32);
    optional group nested { optional int32 inner; }
}";

/// Two row groups of four rows each.
fn file(codec: Compression) -> Vec<u8> {
    let schema = Shared_::new(parse_message_type(SCHEMA).unwrap());
    let properties = Shared_::new(WriterProperties::builder().set_compression(codec).build());
    let mut out = Vec::new();
    let mut writer = SerializedFileWriter::new(&mut out, schema, properties).unwrap();
    for _ in 0..2 {
        let mut group = writer.next_row_group().unwrap();
        let mut at = 0;
        while let Some(mut column) = group.next_column().unwrap() {
            let holes: &[i16] = &[1, 0, 1, 1];
            match at {
                0 => column.typed::<DoubleType>().write_batch(&[1.5, f64::NAN, 3.0], Some(holes), None),
                1 => column.typed::<Int32Type>().write_batch(&[1, 2, 3, -4], None, None),
                2 => {
                    let texts = ["low", "high", "low"].map(ByteArray::from);
                    column.typed::<ByteArrayType>().write_batch(&texts, Some(holes), None)
                }
                3 => column.typed::<Int64Type>().write_batch(&[1_250, 0, -75, 1], None, None),
                4 => column.typed::<FloatType>().write_batch(&[0.5, 1.0, f32::INFINITY, 2.0], None, None),
                5 => column.typed::<BoolType>().write_batch(&[true, false, true, true], None, None),
                6 => column.typed::<Int32Type>().write_batch(&[0, 1, 365, 20_000], None, None),
                7 => column.typed::<Int32Type>().write_batch(&[-1, 1, 2, 3], None, None),
                _ => column.typed::<Int32Type>().write_batch(&[1; 4], Some(&[2; 4]), None),
            }
            .unwrap();
            column.close().unwrap();
            at += 1;
        }
        group.close().unwrap();
    }
    writer.close().unwrap();
    out
}

fn read(bytes: Vec<u8>, asks: &[(&str, Form)]) -> Result<(Table, Faults), Trouble> {
    let length = bytes.len() as u64;
    let asks: Vec<Ask> =
        asks.iter().map(|(name, form)| Ask { name: (*name).to_owned(), form: *form }).collect();
    ParquetTable::open(Cursor::new(bytes), length)?.read(&asks, &|_| {})
}

fn said(table: &Table, column: usize) -> Vec<String> {
    match &table.columns[column] {
        Column::Numbers(numbers) => numbers[..4].iter().map(f64::to_string).collect(),
        Column::Texts(texts) => (0..4).map(|row| texts.of(row).unwrap_or("-").to_owned()).collect(),
    }
}

#[test]
fn every_type_is_read_in_every_codec() {
    let codecs = [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::LZ4_RAW,
        Compression::GZIP(GzipLevel::default()),
    ];
    for codec in codecs {
        let asks = [
            ("y", Form::Number),
            ("n", Form::Number),
            ("g", Form::Text),
            ("euro", Form::Number),
            ("b", Form::Number),
            ("day", Form::Text),
            ("u", Form::Number),
            ("n", Form::Text),
        ];
        let (table, faults) = read(file(codec), &asks).unwrap();
        assert!(faults.is_empty());
        assert_eq!(table.rows, 8);
        assert_eq!(said(&table, 0), ["1.5", "NaN", "NaN", "3"]);
        assert_eq!(said(&table, 1), ["1", "2", "3", "-4"]);
        assert_eq!(said(&table, 2), ["low", "-", "high", "low"]);
        assert_eq!(said(&table, 3), ["12.5", "0", "-0.75", "0.01"]);
        assert_eq!(said(&table, 4), ["1", "0", "1", "1"]);
        assert_eq!(said(&table, 5), ["1970-01-01", "1970-01-02", "1971-01-01", "2024-10-04"]);
        assert_eq!(said(&table, 6), ["4294967295", "1", "2", "3"]);
        assert_eq!(said(&table, 7), ["1", "2", "3", "-4"]);
        assert_eq!(table.line(3), 4);
    }
}

#[test]
fn what_is_no_number_is_told_with_its_row() {
    let (_, faults) = read(file(Compression::SNAPPY), &[("f", Form::Number), ("g", Form::Number)]).unwrap();
    let told: Vec<_> = faults.sorted().into_iter().map(|f| (f.kind, f.column, f.lines, f.found)).collect();
    assert_eq!(
        told,
        [
            (FaultKind::Beyond, Some(0), vec![3, 7], "inf".to_owned()),
            (FaultKind::Text, Some(1), vec![1, 3, 4, 5, 7], "low".to_owned()),
        ]
    );
}

#[test]
fn damaged_files_are_refused_and_never_stop_us() {
    let whole = file(Compression::SNAPPY);
    let asks = [("y", Form::Number), ("g", Form::Text)];
    for cut in (0..whole.len()).step_by(7) {
        assert!(read(whole[..cut].to_vec(), &asks).is_err(), "cut at {cut}");
    }
    // The crate's decoders stop the program on a few changed bytes inside a page (of some 17,000 changes, ten); cut files
    // and footers that lead astray never do.
    let mut stopped = Vec::new();
    for place in 0..whole.len() {
        for change in [0x01, 0x10, 0x55, 0x80, 0xff] {
            let mut broken = whole.clone();
            broken[place] ^= change;
            // Many changes cannot be seen.
            if std::panic::catch_unwind(|| read(broken, &asks)).is_err() {
                stopped.push((place, change));
            }
        }
    }
    assert!(stopped.len() <= 10, "{} {stopped:?}", whole.len());
}

#[test]
fn parts_of_columns_are_refused() {
    let fault = read(file(Compression::SNAPPY), &[("nested.inner", Form::Number)]).unwrap_err();
    assert!(matches!(fault, Trouble::Refused { reason: "nested", .. }), "{fault}");
}

#[test]
fn rows_that_are_handed_on_are_those_that_are_read() {
    let names = ["y", "n", "f"];
    let asks = names.map(|name| (name, Form::Number));
    let bytes = file(Compression::SNAPPY);
    let (whole, kept) = read(bytes.clone(), &asks).unwrap();
    let length = bytes.len() as u64;
    let asks = names.map(|name| Ask { name: name.to_owned(), form: Form::Number });
    let mut passed: Vec<Vec<f64>> = vec![Vec::new(); names.len()];
    let table = ParquetTable::open(Cursor::new(bytes.clone()), length).unwrap();
    let (table, faults) = table
        .pass(&asks, &|_| {}, &mut |first, columns| {
            assert!(
                columns.iter().zip(&passed).all(|(column, all)| all.len() == first && !column.is_empty())
            );
            passed.iter_mut().zip(columns).for_each(|(all, column)| all.extend_from_slice(column));
        })
        .unwrap();
    assert_eq!((table.rows, faults), (whole.rows, kept));
    let bits = |numbers: &[f64]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
    for (passed, column) in passed.iter().zip(&whole.columns) {
        let Column::Numbers(numbers) = column else { panic!("numbers were asked") };
        assert_eq!(bits(passed), bits(numbers));
    }
    let table = ParquetTable::open(Cursor::new(bytes), length).unwrap();
    let nested = [Ask { name: "nested.inner".to_owned(), form: Form::Number }];
    let refused = table.pass(&nested, &|_| {}, &mut |_, _| {}).unwrap_err();
    assert!(matches!(refused, Trouble::Refused { reason: "nested", .. }), "{refused:?}");
}
