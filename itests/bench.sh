#!/bin/bash
# Measures the centre on this machine and prints a table; takes some minutes, asserts nothing but where it says so.
#   bash itests/bench.sh [derby|postgresql] [number of tickets …]
#   bash itests/bench.sh assessment [derby|postgresql] [tickets]   a month's assessment table, beside a raw count
#   bash itests/bench.sh telephony [derby|postgresql] [batches]    events of a switch kept with their calls, beside a raw batch
#   bash itests/bench.sh switch [derby|postgresql] [seconds]       2,000 events/s of a switch with two desks open; fails if a call is lost
#   bash itests/bench.sh adapters [jars|orders]       what the 52 adapters cost, and how fast orders leave by one of them
#   bash itests/bench.sh open [derby|postgresql] [items]           what the public asks of a large centre, and comparing items
#   bash itests/bench.sh search [items] [tickets]     suggestions by words and by meaning, indexing, text search, beside bare Lucene
#   bash itests/bench.sh retrieval --data FILE        a message finds its own reply, by words, meaning, both: R@1, R@5, R@10, MRR
#   bash itests/bench.sh export [number of rows]      a list of 1,200,000 rows as .xlsx in a heap of 512 MB, and what taking tables in costs
# Without words: both databases, reads at 10,000 and 100,000 tickets. Environment: MVN (mvn).
set -u
house=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$house/karaf-assembly/machine.sh"
. "$house/itests/postgres.sh"
check_machine

if [ "${1:-}" = export ]; then
  shift
  (cd "$house" && $MVN -q -B -ntp -DskipTests -pl core/paper -am package) || die "构建失败，原因见上。" "The build failed; the reason is above."
  exec java -Xmx512m -cp "$house/core/paper/target/classes:$house/core/paper/target/test-classes:$(cat "$house/core/paper/target/classpath.txt")" \
    org.yihaotong.paper.MillionRows "$@"
fi

room() { # builds core/search and the model, and runs a test class of the first
  (cd "$house" && $MVN -q -B -ntp -DskipTests -pl core/search,plugins/assist/semantic -am package) || die "构建失败，原因见上。" "The build failed; the reason is above."
  java -Xmx1g -cp "$house/core/search/target/classes:$house/core/search/target/test-classes:$house/plugins/assist/semantic/target/classes:$(cat "$house/core/search/target/classpath.txt"):$(cat "$house/plugins/assist/semantic/target/classpath.txt")" \
    "org.yihaotong.search.$1" "${@:2}" org.yihaotong.assist.semantic.BgeEmbedder
}

if [ "${1:-}" = search ]; then
  mkdir -p "$house/itests/target" && folder=$(mktemp -d "$house/itests/target/search.XXXXXX") || exit 1
  trap 'rm -rf "$folder"' EXIT
  echo "$(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(java -version 2>&1 | sed -n 2p)"
  room SearchBench "$folder" "${2:-100000}" "${3:-1000000}"
  exit
fi

if [ "${1:-}" = retrieval ]; then
  [ "${2:-}" = --data ] && [ -f "${3:-}" ] || die "用法：bench.sh retrieval --data 文件" "Usage: bench.sh retrieval --data FILE"
  room Retrieval "$3"
  exit
fi

if [ "${1:-}" = adapters ]; then
  made=$house/itests/target/made
  unmake() { for id in trialfast trialstuck; do ls -d "$house"/plugins/*/"$id" >/dev/null 2>&1 && bash "$house/plugins/new-adapter.sh" --remove "$id" >/dev/null; done; }
  trap unmake EXIT
  unmake
  for id in trialfast trialstuck; do
    bash "$house/plugins/new-adapter.sh" "$id" --matter 暖气不热 >/dev/null || die "新适配器没有生成。" "The adapters were not made."
    sed -i 's|"hotline.phase:Integer"|"hotline.lanes:Integer": 16,\n    "hotline.phase:Integer"|' \
      "$house/plugins/linked/$id/src/main/resources/OSGI-INF/configurator/hotline.json"
  done
  (cd "$house" && $MVN -q -B -ntp -DskipTests package) || die "构建失败，原因见上。" "The build failed; the reason is above."
  mkdir -p "$made"
  for id in trialfast trialstuck; do cp "$(ls "$house/plugins/linked/$id/target/$id"-*.jar | head -n 1)" "$made/$id.jar"; done
  echo "$(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(java -version 2>&1 | sed -n 2p)"
  java -Xmx512m -Dyihaotong.target="$house/itests/target" \
    -Dyihaotong.distribution="$(ls "$house"/karaf-assembly/target/karaf-assembly-*.tar.gz)" \
    -cp "$house/itests/target/test-classes:$(cat "$house/itests/target/classpath.txt")" org.yihaotong.itests.AdapterBenchmark "$made" "${2:-all}"
  exit
fi

bench= main=Benchmark usual='10000 100000'
case ${1:-} in
  assessment) bench=AssessmentBench usual=1000000; shift ;;
  telephony) bench=TelephonyBench usual=50; shift ;;
  open) bench=OpenBench usual=100000; shift ;;
  switch) main=SwitchBenchmark usual=120; shift ;;
esac
case ${1:-both} in derby | postgresql) kinds=$1; shift ;; *) kinds="derby postgresql" ;; esac
[ $# -gt 0 ] || set -- $usual

[ -n "$bench" ] || {
  say "正在构建……" "Building ..."
  (cd "$house" && $MVN -q -B -ntp -DskipTests -pl itests -am package) || die "构建失败，原因见上。" "The build failed; the reason is above."
}
trap postgres_stop EXIT
trap 'exit 130' INT TERM

measure() {
  [ -z "$bench" ] || { of_store "$@"; return; }
  java -Xmx512m -Dderby.stream.error.file=/dev/null -Dyihaotong.target="$house/itests/target" \
    -Dyihaotong.distribution="$(ls "$house"/karaf-assembly/target/karaf-assembly-*.tar.gz)" \
    -cp "$house/itests/target/test-classes:$(cat "$house/itests/target/classpath.txt")" org.yihaotong.itests.$main "$@"
}

of_store() {
  (cd "$house" && $MVN -q -B -ntp test -pl core/store -am -Dtest=$bench -Dsurefire.failIfNoSpecifiedTests=false \
    -Dyihaotong.bench.tickets="$1" -Dyihaotong.bench.batches="$1" -Dorg.slf4j.simpleLogger.defaultLogLevel=error) | grep -v '^\['
}

echo "$(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(java -version 2>&1 | sed -n 2p)"
failed=0
for kind in $kinds; do
  echo
  if [ "$kind" = postgresql ]; then
    [ -n "$(postgres_bin)" ] || { say "没有 PostgreSQL，略过。" "No PostgreSQL here; left out."; continue; }
    postgres_start shared_buffers=256MB || exit 1
    YIHAOTONG_TEST_PG_URL=$POSTGRES_URL YIHAOTONG_TEST_PG_USER=$POSTGRES_USER YIHAOTONG_TEST_PG_PASSWORD=$POSTGRES_PASSWORD measure "$@" || failed=1
    postgres_stop
  else
    measure "$@" || failed=1
  fi
done
exit $failed
