[#-- The banner on an empty page, for editors of its texts. --]
<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${text["banner.title"]}</title>
  [#list styleSheets as styleSheet]<link rel="stylesheet" href="${styleSheet}">[/#list]
  <style>${style}</style>
</head>
<body class="p13n-page">
  <div inert>${banner?no_esc}</div>
  [#if banner?length == 0]<p class="p13n-main">${text["preview.nobody-is-asked"]}</p>[/#if]
</body>
</html>
