package id.edaran.roster.imports;

import id.edaran.contracts.Message;

/// Everything that can be wrong with a file of people, each with its cure. `{0}` stands for the fault's
/// first detail.
public enum FaultKind {
    FILE_EMPTY("Berkas ini kosong.", "The file is empty.", "Kirim berkas yang berisi.", "Send a file with content."),
    FILE_TOO_LARGE(
            "Berkas ini lebih besar dari {0} MB.",
            "The file is larger than {0} MB.", "Bagi berkas menjadi beberapa bagian.", "Split the file."),
    FILE_UNPACKS_TOO_LARGE(
            "Isi berkas ini melebihi {0} MB setelah dibuka.",
            "The file unpacks to more than {0} MB.",
            "Salin barisnya saja ke buku kerja baru, tanpa gambar dan format, lalu simpan lagi.",
            "Copy the rows alone into a new workbook, without pictures and formats, and save that."),
    FILE_OLD_EXCEL(
            "Ini berkas Excel lama (.xls) atau berkas berkata sandi.",
            "This is an old Excel file (.xls), or one with a password.",
            "Simpan sebagai Buku Kerja Excel (.xlsx) tanpa kata sandi.",
            "Save it as an Excel Workbook (.xlsx) without a password."),
    FILE_NO_WORKBOOK(
            "Ini bukan buku kerja Excel (.xlsx).",
            "This is no Excel workbook (.xlsx).",
            "Buka di Excel atau LibreOffice dan simpan sebagai .xlsx, atau kirim CSV sebagai text/csv.",
            "Open it in Excel or LibreOffice and save it as .xlsx, or send CSV as text/csv."),
    FILE_NO_CSV(
            "Ini buku kerja atau berkas lain, bukan CSV.",
            "This is a workbook or another file, not CSV.",
            "Kirim sebagai application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, atau simpan sebagai CSV.",
            "Send it as application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, or save it as CSV."),
    FILE_DAMAGED(
            "Berkas ini rusak dan tidak dapat dibuka.",
            "The file is damaged and cannot be opened.",
            "Buka di Excel atau LibreOffice, simpan dengan nama baru, lalu kirim lagi.",
            "Open it in Excel or LibreOffice, save it under a new name and send that."),
    ENCODING_UNKNOWN(
            "Pengodean teks berkas ini tidak dikenal.",
            "The text of the file is encoded in no known way.",
            "Simpan sebagai CSV UTF-8.",
            "Save it as CSV UTF-8."),
    QUOTES_BROKEN(
            "Tanda kutip tidak berpasangan mulai baris ini; baris berikutnya tidak dibaca.",
            "Quotation marks do not pair from this row on; the rows after it were not read.",
            "Tutup tanda kutip, dan tulis tanda kutip di dalam sel dua kali.",
            "Close the quotation mark, and write one inside a cell twice."),
    ROWS_TOO_MANY(
            "Berkas ini memuat lebih dari {0} baris.",
            "The file has more than {0} rows.", "Bagi berkas menjadi beberapa bagian.", "Split the file."),
    FAULTS_TOO_MANY(
            "Sudah ada {0} kesalahan; baris setelahnya tidak diperiksa.",
            "There are {0} faults already; the rows after them were not checked.",
            "Perbaiki yang disebut, lalu kirim lagi.",
            "Mend those that are named and send the file again."),
    PEOPLE_MISSING(
            "Tidak ada baris pegawai di bawah judul kolom.",
            "There are no rows of people beneath the headings.",
            "Isi setidaknya satu pegawai.",
            "Enter at least one person."),
    HEADINGS_MISSING(
            "Tidak ada baris judul kolom pada lembar ini.",
            "The sheet has no row of headings.",
            "Tulis judul kolom seperti NIP, NIK, Nama, Unit Kerja, Status Kepegawaian, atau hapus lembar ini.",
            "Head the columns NIP, NIK, Name, Unit, Employment Type and so on, or delete the sheet."),
    HEADING_UNKNOWN(
            "Judul kolom ini tidak dikenal.",
            "This heading is not known.",
            "Perbaiki ejaannya, atau hapus kolom ini.",
            "Mend its spelling, or delete the column."),
    HEADING_TWICE(
            "Dua kolom berarti sama: kolom {0} dan kolom ini.",
            "Two columns mean the same: column {0} and this one.", "Hapus salah satunya.", "Delete one of them."),
    HEADING_UNREADABLE(
            "Judul kolom ini sel gabungan, rumus, atau kesalahan.",
            "This heading is a merged cell, a formula or an error.",
            "Pisahkan sel gabungan dan ketik judul di satu baris.",
            "Unmerge the cells and type the headings into one row."),
    COLUMN_MISSING("Kolom {0} tidak ada.", "The column {0} is missing.", "Tambahkan kolom {0}.", "Add the column {0}."),
    CELLS_WITHOUT_HEADING(
            "Sel ini berada di kolom tanpa judul.",
            "This cell stands in a column without a heading.",
            "Beri kolom judul atau kosongkan sel; dalam CSV, apit isi yang memuat pemisah dengan tanda kutip.",
            "Head the column or clear the cell; in CSV, quote what holds the separator."),
    CELL_MERGED(
            "Sel ini bagian dari sel gabungan.",
            "This cell is part of a merged one.",
            "Pisahkan sel gabungan dan isi setiap sel.",
            "Unmerge the cells and fill each of them."),
    CELL_FORMULA(
            "Sel ini berisi rumus.",
            "This cell holds a formula.",
            "Salin kolomnya dan tempel sebagai nilai.",
            "Copy the column and paste it as values."),
    CELL_ERROR(
            "Sel ini menampilkan kesalahan seperti #N/A.",
            "This cell shows an error such as #N/A.",
            "Ganti dengan nilainya.",
            "Put the value there."),
    CELL_NO_TEXT(
            "Sel ini berisi BENAR/SALAH, bukan teks.",
            "This cell holds TRUE or FALSE, not text.",
            "Ketik nilainya sebagai teks.",
            "Type the value as text."),
    NUMBER_LOST_DIGITS(
            "Nomor ini tersimpan sebagai angka; Excel hanya menyimpan 15 digit dan mengganti sisanya dengan nol.",
            "This number is stored as a number; Excel keeps 15 digits of those and makes the others zero.",
            "Ubah format kolom menjadi Teks, lalu ketik atau tempel lagi nomor aslinya.",
            "Format the column as Text, then type or paste the original number again."),
    NUMBER_SCIENTIFIC(
            "Nomor ini tertulis dalam notasi ilmiah (1,98E+17); digit lainnya sudah hilang.",
            "This number is written in scientific notation (1.98E+17); its other digits are lost.",
            "Di berkas asal, ubah format kolom menjadi Teks, isi lagi nomor aslinya, lalu simpan ulang CSV.",
            "In the original file, format the column as Text, enter the numbers again and save the CSV anew."),
    REQUIRED("Sel ini wajib diisi.", "This cell is required.", "Isi sel ini.", "Fill the cell."),
    TEXT_NOT_FIT(
            "Teks ini terlalu panjang atau memuat karakter yang tidak dapat disimpan.",
            "This text is too long or holds a character that cannot be stored.",
            "Ketik ulang, paling banyak 200 karakter.",
            "Type it again, at most 200 characters."),
    NIP_MALFORMED(
            "Ini bukan NIP: 18 angka, tanggal lahir TTTTBBHH, pengangkatan TTTTBB, jenis kelamin 1 atau 2, 3 angka urut.",
            "This is no NIP: 18 digits, birth date YYYYMMDD, appointment YYYYMM, sex 1 or 2, a sequence of 3.",
            "Cocokkan dengan SK pengangkatan.",
            "Compare it with the letter of appointment."),
    NI_PPPK_MALFORMED(
            "Ini bukan NI PPPK: 18 angka, tanggal lahir TTTTBBHH, tahun TTTT, kode 2 angka, jenis kelamin 1 atau 2, 3 angka urut.",
            "This is no NI PPPK: 18 digits, birth date YYYYMMDD, year YYYY, a code of 2, sex 1 or 2, a sequence of 3.",
            "Cocokkan dengan perjanjian kerja, dan periksa Status Kepegawaian.",
            "Compare it with the contract, and check the employment type."),
    NIK_MALFORMED(
            "Ini bukan NIK: 16 angka dengan tanggal lahir HHBBTT (hari + 40 bagi perempuan).",
            "This is no NIK: 16 digits with the birth date DDMMYY (day + 40 for women).",
            "Cocokkan dengan KTP.",
            "Compare it with the identity card."),
    NUMBERS_MISSING(
            "Baris ini tanpa NIP dan tanpa NIK.",
            "The row has neither a NIP nor a NIK.",
            "Isi salah satunya.",
            "Fill one of them."),
    POSITION_UNKNOWN(
            "Jabatan pimpinan ini tidak dikenal.",
            "This leading position is not known.",
            "Tulis seperti Kepala Bidang, Kepala Seksi, Sekretaris Dinas, Lurah, Kepala UPTD, atau STAFF.",
            "Write it like FIELD_HEAD, SECTION_HEAD, AGENCY_SECRETARY, URBAN_VILLAGE_HEAD, UPTD_HEAD, or STAFF."),
    ECHELON_UNKNOWN(
            "Eselon ini tidak dikenal.",
            "This echelon is not known.",
            "Tulis I sampai IV, boleh dengan a atau b (III.a), atau kosongkan.",
            "Write I to IV, with a or b if need be (IIIa), or leave it blank."),
    EMPLOYMENT_UNKNOWN(
            "Status kepegawaian ini tidak dikenal.",
            "This employment type is not known.",
            "Tulis PNS, PPPK, TKD, atau THL.",
            "Write PNS, PPPK, TKD or THL."),
    PROFESSION_UNKNOWN(
            "Profesi ini tidak dikenal.",
            "This profession is not known.",
            "Tulis Kesehatan, Guru, Pemadam Kebakaran, Satpol PP, Penanggulangan Bencana, Lainnya, atau kosongkan.",
            "Write HEALTH, TEACHER, FIREFIGHTER, CIVIL_ORDER, DISASTER_RESPONSE or OTHER, or leave it blank."),
    YES_OR_NO(
            "Sel ini harus ya atau tidak.",
            "This cell must say yes or no.",
            "Tulis Ya atau Tidak.",
            "Write Yes or No."),
    ID_MALFORMED(
            "Kode pegawai ini bukan kode: huruf, angka, '.', '_' dan '-', paling banyak 64.",
            "This id is no code: letters, digits, '.', '_' and '-', at most 64.",
            "Perbaiki kodenya, atau hapus kolom ini agar kode dibuatkan.",
            "Mend it, or delete the column to have ids made."),
    ID_IS_IDENTITY_NUMBER(
            "Kode pegawai ini mirip NIP atau NIK; kode tampak di alamat dan peristiwa.",
            "This id looks like a NIP or NIK; ids stand in addresses and events.",
            "Pakai kode lain, atau hapus kolom ini agar kode dibuatkan.",
            "Take another id, or delete the column to have ids made."),
    ID_TWICE(
            "Kode pegawai ini sama dengan baris {0}.",
            "This id is that of row {0}.", "Hapus atau perbaiki salah satunya.", "Delete or mend one of the two."),
    NIP_TWICE(
            "NIP ini sama dengan baris {0}.",
            "This NIP is that of row {0}.", "Hapus atau perbaiki salah satunya.", "Delete or mend one of the two."),
    NIK_TWICE(
            "NIK ini sama dengan baris {0}.",
            "This NIK is that of row {0}.", "Hapus atau perbaiki salah satunya.", "Delete or mend one of the two."),
    ALREADY_THERE(
            "Pegawai ini sudah ada di direktori sebagai {0}.",
            "The directory has this person already, as {0}.",
            "Hapus baris ini, atau impor dengan ?existing=REPLACE.",
            "Delete the row, or import with ?existing=REPLACE."),
    NUMBER_OF_ANOTHER(
            "Nomor ini milik pegawai lain di direktori.",
            "This number is that of somebody else in the directory.",
            "Periksa nomornya dan kode pegawainya.",
            "Check the number and the id."),
    NUMBERS_OF_TWO(
            "NIP dan NIK baris ini milik dua pegawai yang berbeda di direktori.",
            "The NIP and the NIK of this row are those of two people in the directory.",
            "Periksa kedua nomor.",
            "Check both numbers."),
    ID_OF_ANOTHER(
            "Kode pegawai ini sudah dipakai di luar wewenang token ini.",
            "This id is taken outside of what the token is for.",
            "Pakai kode lain.",
            "Take another id."),
    UNIT_UNKNOWN(
            "Unit kerja ini tidak ada di direktori.",
            "The directory has no such unit.",
            "Tulis kode atau nama unit seperti di direktori; nol di depan hilang bila sel berformat angka.",
            "Write the unit's code or name as in the directory; leading zeros get lost in number cells."),
    UNIT_AMBIGUOUS(
            "Beberapa unit bernama sama: {0}.",
            "Several units have this name: {0}.",
            "Tulis kode unitnya, atau isi kolom OPD.",
            "Write the unit's code, or fill the column Agency."),
    UNIT_OF_ANOTHER_AGENCY(
            "Unit kerja ini tidak termasuk OPD di baris ini.",
            "This unit does not belong to the row's agency.",
            "Perbaiki unit kerja atau OPD.",
            "Mend the unit or the agency."),
    AGENCY_UNKNOWN(
            "OPD ini tidak ada di direktori atau di luar wewenang token ini.",
            "The directory has no such agency, or the token is not for it.",
            "Tulis kode atau nama OPD seperti di direktori.",
            "Write the agency's code or name as in the directory.");

    private final String problem;
    private final String problemInEnglish;
    private final String cure;
    private final String cureInEnglish;

    FaultKind(String problem, String problemInEnglish, String cure, String cureInEnglish) {
        this.problem = problem;
        this.problemInEnglish = problemInEnglish;
        this.cure = cure;
        this.cureInEnglish = cureInEnglish;
    }

    Message problem() {
        return new Message(problem, problemInEnglish);
    }

    Message cure() {
        return new Message(cure, cureInEnglish);
    }
}
