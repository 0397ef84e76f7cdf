#!/bin/bash
# Makes the files of a new adapter, ready to build, test and drop into a running centre.
#   bash plugins/new-adapter.sh ID [--method merged|seated|linked|transferred|guided] [--name 单位名称] [--number 号码]
#                                  [--matter 事项] [--organization department|utility] [--class]
#   bash plugins/new-adapter.sh --remove ID
# --class adds a class that speaks JSON over HTTP with a fake back office and the contract test, to be bent to the unit's
# document; without it the bundle holds facts only. Default method: linked; a guided line takes no class.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../karaf-assembly/machine.sh"

id= method=linked name= number= matter= organization= class= remove=
while [ $# -gt 0 ]; do
  case $1 in
    --method) method=${2:-}; shift ;;
    --name) name=${2:-}; shift ;;
    --number) number=${2:-}; shift ;;
    --matter) matter=${2:-}; shift ;;
    --organization) organization=${2:-}; shift ;;
    --class) class=yes ;;
    --remove) remove=yes ;;
    -*) die "不认识的参数：$1。用法见本脚本开头。" "Unknown argument: $1. See the head of this script." ;;
    *) [ -z "$id" ] || die "只能给一个标识。" "One id only."; id=$1 ;;
  esac
  shift
done

# ---- check ---------------------------------------------------------------------------------------------------------
[[ $id =~ ^[a-z][a-z0-9]{1,39}$ ]] || die "标识须是 2 到 40 个小写字母和数字，以字母开头：$id" \
  "The id is 2 to 40 of a-z and 0-9 and begins with a letter: $id"
found=$(ls -d "$here"/*/"$id" 2>/dev/null | head -n 1 || true)
if [ -n "$remove" ]; then
  [ -n "$found" ] || die "没有适配器 $id。" "There is no adapter $id."
  ! grep -q "hotline-$id\"" "$here/../features/src/main/feature/features.xml" \
    || die "$id 在城市的目录里，不能这样删除。" "$id belongs to the city's catalogue and is not removed like this."
  sed -i "\\|<module>$(basename "$(dirname "$found")")/$id</module>|d" "$here/pom.xml"
  rm -rf "$found"
  say "已删除 ${found#"$here/"}" "Removed ${found#"$here/"}"
  exit 0
fi
[ -z "$found" ] || die "适配器 $id 已经有了。" "There is an adapter $id already."
case $method in
  merged) phase=1 ;;
  seated | linked) phase=2 ;;
  transferred) phase=3 ;;
  guided) phase=0 ;;
  *) die "方式只能是 merged、seated、linked、transferred、guided：$method" "No such method: $method" ;;
esac
[ "$method" != guided ] || [ -z "$class" ] || die "话务引导不留工单，不需要程序。" "A guided line keeps nothing and needs no class."
[ "$method" != linked ] || class=yes
name=${name:-新单位$id} matter=${matter:-综合}
number=${number:-9$(printf '%s' "$id" | cksum | cut -c1-6)}
organization=${organization:-$([ "$method" = linked ] && echo utility || echo department)}
[[ $number =~ ^[0-9][0-9-]{1,18}[0-9]$ ]] || die "号码须是 3 到 20 位数字：$number" "A number is 3 to 20 digits: $number"
[[ $organization =~ ^(department|utility)$ ]] || die "性质只能是 department 或 utility。" "The organization is department or utility."
printf '%s' "$name" | LC_ALL=C grep -q $'[\xe4-\xe9]' || die "单位名称须有汉字：$name" "The name needs Chinese characters: $name"
for word in "$name" "$matter"; do
  case $word in *[\"\\\|\&]*) die "名称和事项不能含引号、斜线、竖线：$word" "No quotes, slashes or bars: $word" ;; esac
done

# ---- write ---------------------------------------------------------------------------------------------------------
home=$here/$method/$id Id=${id^} pid=hotline.$method more=
[ -z "$class" ] || {
  pid=hotline.$method.$id
  more=",\\n    \"baseUrl\": \"\$[env:${id^^}_URL;default=]\",\\n    \".key\": \"\$[env:${id^^}_KEY;default=]\""
}
fill() { # template, file
  mkdir -p "$(dirname "$2")"
  sed -e "s|@id@|$id|g; s|@Id@|$Id|g; s|@name@|$name|g; s|@number@|$number|g; s|@method@|$method|g; s|@phase@|$phase|g" \
    -e "s|@organization@|$organization|g; s|@matter@|$matter|g; s|@pid@|$pid|g; s|@more@|$more|g" "$here/new-adapter/$1" >"$2"
}
fill facts/pom.xml "$home/pom.xml"
fill facts/hotline.json "$home/src/main/resources/OSGI-INF/configurator/hotline.json"
fill facts/knowledge.json "$home/src/main/resources/OSGI-INF/knowledge/$id.json"
echo "-include: ../../adapter.bnd" >"$home/bnd.bnd"
if [ -n "$class" ]; then
  java=org/yihaotong/$method/$id
  fill class/package-info.java "$home/src/main/java/$java/package-info.java"
  fill class/Settings.java "$home/src/main/java/$java/Settings.java"
  fill class/Adapter.java "$home/src/main/java/$java/$Id.java"
  fill class/Office.java "$home/src/test/java/$java/${Id}Office.java"
  fill class/Test.java "$home/src/test/java/$java/${Id}Test.java"
fi
sed -i "s|^  </modules>|    <module>$method/$id</module>\\n  </modules>|" "$here/pom.xml"

# Lines break where the names are long; the build checks that, so the formatter has the last word.
[ -z "$class" ] || (cd "$here/.." && $MVN -q -B -ntp -pl "plugins/$method/$id" spotless:apply) \
  || say "没能整理格式，请稍后运行 mvn spotless:apply。" "Could not format; run mvn spotless:apply later."

say "已生成 plugins/$method/$id。接下来：" "Made plugins/$method/$id. Next:"
cat <<END
  mvn -pl plugins/$method/$id -am package        # builds it and runs its contract test
  cp plugins/$method/$id/target/$id-*.jar <centre>/adapters/$id.jar
END
