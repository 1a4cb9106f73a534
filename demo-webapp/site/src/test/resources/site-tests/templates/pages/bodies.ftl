<!DOCTYPE html>
<html lang="en">
<head>
  [@cms.page /]
  <meta charset="utf-8">
  <title>${content.title}</title>
</head>
<body>
  <script>document.documentElement.dataset.said = "</body>";</script>
  <!-- a comment with </body> in it -->
  <label>Source <textarea id="source"></body></html></textarea></label>
  <p id="last">The last element of the page</p>
</body>
</html>
