"""
Reads an archive of notices with gongwen on Apache Spark.

    spark-submit archive.py ARCHIVE OUTPUT [--filter "gongwen filter"] [--partitions N]

ARCHIVE is a folder of files of any format that gongwen reads, a file or folder of NDJSON (*.ndjson, *.jsonl; lines {id, text | path | base64,
name?}), or Parquet (*.parquet, or a folder of it: columns id and text, path or base64). OUTPUT gets two tables in Parquet:

    OUTPUT/documents  a row for each notice: id, year, body, certainty, error, message, document (JSON), tasks (JSON)
    OUTPUT/tasks      a row for each task, partitioned by year and body

Each partition of the archive is piped through one process of `gongwen filter`, which answers each line with exactly one line. So a
partition that is done again, because its executor was lost, gives the same rows, and Spark commits them once.
"""

import argparse
import base64
import json
import os
import shlex
import subprocess
import threading

from pyspark.sql import SparkSession
from pyspark.sql import types as t

DOCUMENTS = t.StructType(
    [t.StructField(name, t.StringType()) for name in ("id", "year", "body", "certainty", "error", "message", "document", "tasks")]
)
NAMES = t.ArrayType(t.StringType())
TASKS = t.StructType(
    [t.StructField(name, t.StringType()) for name in ("notice_id", "year", "body", "title", "number", "kind", "date", "task_id", "path", "heading", "text")]
    + [t.StructField(name, NAMES) for name in ("lead", "responsible", "support")]
    + [t.StructField(name, t.StringType()) for name in ("deadline", "deadline_text", "start", "recurrence", "basis", "certainty")]
)


def to_lines(spark, archive, partitions):
    """The archive as lines that the filter takes."""
    names = [archive] + ([os.path.join(archive, name) for name in os.listdir(archive)] if os.path.isdir(archive) else [])
    if any(name.endswith(".parquet") for name in names):
        return spark.read.parquet(archive).toJSON().repartition(partitions)
    if any(name.endswith((".ndjson", ".jsonl")) for name in names):
        return spark.sparkContext.textFile(archive, partitions).repartition(partitions)
    files = spark.sparkContext.binaryFiles(archive, partitions)
    # Some are a thousand times as large as others: dealt out anew, no partition has them all.
    return files.map(lambda file: to_line(*file)).repartition(partitions)


def to_line(path, content):
    return json.dumps({"id": path, "name": os.path.basename(path), "base64": base64.b64encode(bytes(content)).decode()})


def through(command):
    """Makes what pipes the lines of a partition through the filter. It fails, and is tried again, unless each line is answered."""

    def pipe(lines):
        process = subprocess.Popen(shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        asked = [0]

        def feed():
            try:
                for line in lines:
                    process.stdin.write(line.encode() + b"\n")
                    asked[0] += 1
                process.stdin.close()
            except BrokenPipeError:
                pass

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        answered = 0
        for answer in process.stdout:
            answered += 1
            yield to_row(answer)
        feeder.join()
        if process.wait() != 0 or answered != asked[0]:
            raise RuntimeError(f"gongwen answered {answered} of {asked[0]} lines and ended with {process.returncode}")

    return pipe


def to_row(answer):
    value = json.loads(answer)
    notice = value.get("notice") or {}
    number = notice.get("number") or {}
    error = value.get("error") or {}
    year = (notice.get("date") or "")[:4] or number.get("year")
    return (
        value["id"] if isinstance(value["id"], str) else json.dumps(value["id"]),
        str(year) if year else None,
        (notice.get("issuers") or [None])[0],
        value.get("certainty"),
        error.get("id"),
        error.get("message"),
        json.dumps(value["document"], ensure_ascii=False) if "document" in value else None,
        json.dumps({"notice": notice, "tasks": value["tasks"]}, ensure_ascii=False) if "tasks" in value else None,
    )


def to_tasks(row):
    if row.tasks is None:
        return
    value = json.loads(row.tasks)
    notice = value["notice"]
    number = (notice.get("number") or {}).get("text")
    for task in value["tasks"]:
        yield (
            *(row.id, row.year, row.body, notice.get("title"), number, notice.get("kind"), notice.get("date")),
            *(task.get(name) for name in ("id", "path", "heading", "text", "lead", "responsible", "support")),
            *(task.get(name) for name in ("deadline", "deadlineText", "start", "recurrence", "basis", "certainty")),
        )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("archive")
    parser.add_argument("output")
    parser.add_argument("--filter", default="gongwen filter")
    parser.add_argument("--partitions", type=int, default=200)
    options = parser.parse_args()
    spark = SparkSession.builder.appName("gongwen").getOrCreate()
    documents, tasks = (os.path.join(options.output, name) for name in ("documents", "tasks"))
    lines = to_lines(spark, options.archive, options.partitions)
    rows = lines.mapPartitions(through(f"{options.filter} --tasks --documents"))
    spark.createDataFrame(rows, DOCUMENTS).write.mode("overwrite").parquet(documents)
    # Of what is written, and not of what was computed: nothing is read twice.
    flat = spark.read.parquet(documents).rdd.flatMap(to_tasks)
    spark.createDataFrame(flat, TASKS).repartition("year", "body").write.mode("overwrite").partitionBy("year", "body").parquet(tasks)
    spark.stop()


if __name__ == "__main__":
    main()
