[#-- The first layer on an empty page, for admins to look at; its buttons do nothing. --]
<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${text["preview.title"]}</title>
  [#list styleSheets as styleSheet]
    <link rel="stylesheet" href="${styleSheet}">
  [/#list]
</head>
<body inert>
  <main class="p13n-main">
    <p>[#if isAsked]${text["preview.page"]}[#else]${text["preview.nobody"]}[/#if]</p>
  </main>
  ${layers?no_esc}
</body>
</html>
