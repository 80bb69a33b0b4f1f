# What an agent does for a job whose files it does not share: fetches them, runs the job, brings back what it left.
# Needs a POSIX shell, curl and coreutils. The launcher has set before: url token dir run root id cache parallel items
# cache_kib, for each item N its key kN, and the functions given, place and job.
# The token is in no argument and no environment variable: it goes to curl through its standard input.

tries=6

fail() {
  echo "camel-mesos: $*" >&2
  exit 120
}

# curl, with more of its configuration in $conf.
call() {
  curl -q -g -fsS --connect-timeout 15 --speed-limit 1 --speed-time 300 -K - "$@" << END
header = "Authorization: Bearer $token"
$conf
END
}

# A directory that only this user can write to, or nobody could trust what is in it.
mine() {
  [ -d "$1" ] && [ ! -L "$1" ] && [ -O "$1" ] || fail "$1 is not a directory of this user"
}

# Content in the cache, not changed since it came.
have() {
  [ -e "$cache/$1.ok" ] && [ -e "$cache/$1" ] && ! [ "$cache/$1" -nt "$cache/$1.ok" ]
}

# Content is fetched by one job of the agent, the others wait for it. A lock of a process that is gone is taken.
claim() {
  part=$1.part
  (set -C && echo $$ > "$cache/$1.lock") 2> /dev/null && return 0
  holder=
  read -r holder 2> /dev/null < "$cache/$1.lock"
  # One that has just been made, or was left by a process that was killed at that moment.
  [ -n "$holder" ] || { sleep 1; read -r holder 2> /dev/null < "$cache/$1.lock"; }
  [ -n "$holder" ] && kill -0 "$holder" 2> /dev/null && return 1
  rm -f "$cache/$1.lock"
  part=$1.$id.part
  (set -C && echo $$ > "$cache/$1.lock") 2> /dev/null
}

publish() {
  rm -rf "$cache/$1"
  mv "$cache/$2" "$cache/$1" && echo > "$cache/$1.ok"
}

verified() {
  sha256sum -c - > /dev/null 2>&1 << END
$1
END
}

# A directory: the launcher answers with the commands that fill the current one. Status 2: it came whole, and is damaged.
fetch_tree() {
  mkdir -p "$cache/$2" || return 1
  conf=
  plan=$(call "$url/input/$1") || return 1
  (cd "$cache/$2" && eval "$plan")
}

fetch_round() {
  files= wanted= waiting= held= whole=
  for i in $items; do
    eval "key=\$k$i"
    have "$key" && continue
    if ! claim "$key"; then
      waiting=1
      continue
    fi
    # It may have come between the look and the claim.
    if have "$key"; then
      rm -f "$cache/$key.lock"
      continue
    fi
    held="$held $key:$part"
    fetched=1
    case $key in
      *.t)
        fetch_tree "$i" "$part" && publish "$key" "$part"
        # Old versions of curl cannot go on where a directory has files that are whole.
        [ $? = 2 ] || [ $round -gt 3 ] && rm -rf "$cache/$part"
        ;;
      *)
        files="$files
url = \"$url/input/$i\"
output = \"$cache/$part\""
        wanted=1
        ;;
    esac
  done
  if [ "$wanted" ]; then
    conf=$files
    call -R -C - $parallel && whole=1
  fi
  missing=
  for pair in $held; do
    key=${pair%%:*} part=${pair#*:}
    if ! have "$key"; then
      case $key in
        *.t) missing=1 ;;
        *)
          if verified "${key%%.*}  $cache/$part"; then
            case $key in *.x) chmod 555 "$cache/$part" ;; *) chmod 444 "$cache/$part" ;; esac
            publish "$key" "$part"
          else
            missing=1
            # What was cut off goes on where it ends; what came whole, and is not what it should be, is begun anew.
            [ "$whole" ] && rm -f "$cache/$part"
          fi
          ;;
      esac
    fi
    rm -f "$cache/$key.lock"
  done
}

fetch() {
  round=1
  while :; do
    fetch_round
    if [ -z "$waiting$missing" ]; then
      return
    elif [ "$missing" ]; then
      [ $round -ge $tries ] && fail "inputs cannot be fetched whole from $url"
      sleep $round
      round=$((round + 1))
    else
      sleep 0.1
    fi
  done
}

# $1 a key, $2 where a job finds it: a link, since the cache may forget it while the job runs.
link() {
  echo > "$cache/$1.ok"
  case $1 in
    *.t) cp -al "$cache/$1" "$2" 2> /dev/null || { rm -rf "$2" && cp -a "$cache/$1" "$2"; } ;;
    *) ln "$cache/$1" "$2" 2> /dev/null || cp -p "$cache/$1" "$2" ;;
  esac || fail "cannot place $2"
}

copy() {
  echo > "$cache/$1.ok"
  cp -R "$cache/$1" "$2" && chmod -R u+w "$2" || fail "cannot place $2"
}

# The least recently used content goes, until what is left fits.
trim() {
  used=$(du -sk "$cache") || return
  used=${used%%[!0-9]*}
  [ "$used" -gt "$cache_kib" ] || return
  for ok in $(ls -tr "$cache"); do
    case $ok in *.ok) ;; *) continue ;; esac
    size=$(du -sk "$cache/${ok%.ok}") || size=0
    rm -f "$cache/$ok"
    rm -rf "$cache/${ok%.ok}"
    used=$((used - ${size%%[!0-9]*}))
    [ "$used" -gt "$cache_kib" ] || return
  done
}

entry() {
  printf '%s\0' "$@" >&3
}

# $1 a file, which gets the next number
send_later() {
  n=$((n + 1))
  eval "p$n=\$1"
}

walk() {
  for f in "$1"/* "$1"/.[!.]* "$1"/..?*; do
    name=${f#"$root"/out/}
    if given "$name"; then
      entry given "$name"
    elif [ -L "$f" ]; then
      target=$(readlink -n "$f" && echo .)
      entry link "$name" "${target%.}"
    elif [ -d "$f" ]; then
      entry directory "$name"
      walk "$f"
    elif [ -f "$f" ]; then
      if [ -x "$f" ]; then entry program "$name"; else entry file "$name"; fi
      send_later "$f"
    fi
  done
}

# All files by one curl for each two hundred; what is not complete then is asked for by the launcher.
send() {
  i=0
  while [ $i -lt $n ]; do
    sums= sends= last=$((i + 200))
    while [ $i -lt $n ] && [ $i -lt $last ]; do
      i=$((i + 1))
      sums="$sums \"\$p$i\""
      sends="$sends -T \"\$p$i\" \"$url/output/$i\""
    done
    eval "sha256sum$sums" >&3 || fail "outputs cannot be read"
    eval "call $parallel$sends" > /dev/null
  done
}

# $1 is number:offset
send_rest() {
  eval "call -C ${1#*:} -T \"\$p${1%%:*}\" \"$url/output/${1%%:*}\"" > /dev/null
}

deliver() {
  exec 3> "$root/manifest"
  n=0 conf=
  entry camel-mesos-1 result
  send_later "$root/job.sh"
  if [ -f "$root/log" ]; then
    entry log
    send_later "$root/log"
  fi
  walk "$root/out"
  entry sums
  send
  exec 3>&-
  round=1
  while :; do
    answer=$(call --data-binary "@$root/manifest" "$url/result")
    case $answer in
      done) return ;;
      refused) fail "the launcher does not take what the job left" ;;
    esac
    [ $round -ge $tries ] && fail "what the job left cannot be brought to $url"
    [ "$answer" ] || sleep $round
    for rest in $answer; do send_rest "$rest"; done
    round=$((round + 1))
  done
}

umask 077
[ -d "$cache" ] || mkdir -p "$cache"
mine "$dir"
mkdir -p "$run" && mkdir "$root" "$root/out" "$root/tmp" || fail "$root cannot be made"
trap 'rm -rf "$root"; rmdir "$run" 2> /dev/null' EXIT
trap 'exit 143' TERM INT HUP
umask 022
fetched=
fetch
place
[ "$fetched" ] && trim
job
code=$?
[ -s "$root/job.sh" ] || fail "the job was not run to its end"
deliver
exit $code
