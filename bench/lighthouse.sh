#!/bin/sh
# Lighthouse over the kinds of page that readers meet first, and the largest contentful paint at 50 KB/s.
#   bench/lighthouse.sh http://127.0.0.1:8000     a running site with the demonstration's cases, compressed as in production
# Needs Node, Chromium and network to install lighthouse the first time. Figures of a busy machine are worth little.
set -eu
site=${1:?the address of a running site}
chrome=${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
lighthouse=${LIGHTHOUSE:-"npx --yes lighthouse@12.8.2"}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

first() { curl -fsS "$site$1" | grep -o "href=\"$1[^\"?]*-[0-9a-z]\{12\}/\"" | head -n 1 | cut -d'"' -f2; }

for page in / /detainees/ "$(first /detainees/)" "$(first /matters/)" /assurances/ledger/ "$(first /allegations/)"; do
  CHROME_PATH=$chrome $lighthouse "$site$page" --quiet --output=json --output-path="$out/page.json" \
    --chrome-flags="--headless=new --no-sandbox --disable-dev-shm-usage" \
    --throttling-method=devtools --throttling.requestLatencyMs=300 \
    --throttling.downloadThroughputKbps=400 --throttling.uploadThroughputKbps=400 --throttling.cpuSlowdownMultiplier=1
  node - "$out/page.json" "$page" <<'JS'
const [, , file, page] = process.argv, run = JSON.parse(require("fs").readFileSync(file));
const scores = Object.values(run.categories).map(one => `${one.id} ${Math.round(one.score * 100)}`);
const short = Object.values(run.categories).flatMap(one => one.auditRefs
  .filter(ref => ref.weight && run.audits[ref.id].score !== null && run.audits[ref.id].score < 0.9)
  .map(ref => ref.id));
const paint = Math.round(run.audits["largest-contentful-paint"].numericValue);
console.log(`${page}\n  ${scores.join(", ")}; largest contentful paint ${paint} ms at 50 KB/s`);
if (short.length) console.log(`  short of full marks: ${[...new Set(short)].join(", ")}`);
JS
done
