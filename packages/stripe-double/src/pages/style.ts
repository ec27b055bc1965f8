/** The look of every page: plain, one column, as light or dark as the reader's system. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f5f2; --card: #fff; --ink: #1c1b19; --soft: #5d5a54; --line: #dcd9d2;
  --deed: #1f4d3f; --on-deed: #fff; --notice: #fdf0d0; --on-notice: #5a3c00; --wrong: #a4262c; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #161614; --card: #20201d; --ink: #f0eee9; --soft: #b3afa6; --line: #3b3a35; --deed: #9fd8c3;
    --on-deed: #10231c; --notice: #3a2f14; --on-notice: #f7dfa6; --wrong: #ff9d98; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
.notice { margin: 0; padding: .5rem 1rem; background: var(--notice); color: var(--on-notice); text-align: center; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 0 0 .5rem; }
section, form.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem;
  margin: 0 0 1rem; }
p { margin: 0 0 .75rem; }
dl { margin: 0; }
dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .25rem 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid var(--line); padding: .5rem 0; }
li:first-child { border-top: 0; }
li strong { display: block; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .375rem .5rem .375rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td a { white-space: nowrap; }
th:last-child, td:last-child { text-align: right; padding-right: 0; white-space: nowrap; }
.soft { color: var(--soft); }
.wrong { color: var(--wrong); font-weight: 600; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
legend { padding: 0; font-weight: 600; }
label { display: flex; gap: .5rem; align-items: center; min-height: 2.75rem; cursor: pointer; }
input[type=radio] { width: 1.25rem; height: 1.25rem; accent-color: var(--deed); flex: none; }
.deeds { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
button { font: inherit; min-height: 2.75rem; padding: .5rem 1rem; border-radius: .375rem; border: 1px solid var(--line);
  background: transparent; color: inherit; cursor: pointer; }
button.first { background: var(--deed); border-color: var(--deed); color: var(--on-deed); font-weight: 600; }
a { color: inherit; }
a.back { display: inline-flex; align-items: center; min-height: 2.75rem; }
:focus-visible { outline: 3px solid var(--deed); outline-offset: 2px; }
`;
