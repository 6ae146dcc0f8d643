"""
Puts the tasks of an archive into one Parquet file, which DuckDB queries.

    gongwen tasks ARCHIVE --jobs 2 -f ndjson | python archive.py tasks.parquet

Lines of tasks (`gongwen schema task`) come on standard input, or answers of `gongwen filter --tasks`, whose notices then give year and body.
"""

import sys
import tempfile

import duckdb

TASK = """struct(id varchar, notice varchar, number varchar, path varchar, heading varchar, text varchar, measures varchar,
  lead varchar[], responsible varchar[], support varchar[], "deadlineText" varchar, deadline date, start date, recurrence varchar,
  basis varchar, certainty varchar)"""
FIELDS = [part.strip().split(" ")[0] for part in TASK[7:-1].split(",")]


def main():
    target = sys.argv[1]
    with tempfile.NamedTemporaryFile(suffix=".ndjson") as lines:
        first = sys.stdin.buffer.readline()
        lines.write(first)
        for chunk in iter(lambda: sys.stdin.buffer.read(1 << 20), b""):
            lines.write(chunk)
        lines.flush()
        columns = ", ".join(FIELDS)
        if b'"tasks":' in first or b'"error":' in first:
            shape = f"{{id: 'varchar', notice: 'struct(date varchar, issuers varchar[])', tasks: '{TASK}[]'}}"
            source = f"""select id as notice_id, left(notice.date, 4) as year, notice.issuers[1] as body, unnest(tasks, recursive := true)
              from read_ndjson('{lines.name}', columns = {shape}, maximum_object_size = 268435456)"""
        else:
            shape = "{" + ", ".join(part.strip().replace(" ", ": '", 1) + "'" for part in TASK[7:-1].split(",")) + "}"
            source = f"select {columns} from read_ndjson('{lines.name}', columns = {shape}, maximum_object_size = 268435456)"
        duckdb.sql(f"copy ({source}) to '{target}' (format parquet, compression zstd)")


if __name__ == "__main__":
    main()
