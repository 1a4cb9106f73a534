[#-- The frame of every page of ours. --]
[#macro page title]
<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  [#-- A site's own style sheet says itself whether it has dark colours. --]
  [#if styleSheets?size lt 2]
    <meta name="color-scheme" content="light dark">
  [/#if]
  <title>${title}</title>
  [#list styleSheets as styleSheet]
    <link rel="stylesheet" href="${styleSheet}">
  [/#list]
</head>
<body class="p13n-page">
  <main class="p13n-main">
    <h1>${title}</h1>
    [#nested]
  </main>
</body>
</html>
[/#macro]

[#-- A form about purposes, with the versions of the shown texts. --]
[#macro choices return class="" surface=.data_model.surface]
<form method="post" action="${context}/.personalization/consent"[#if class?has_content] class="${class}"[/#if]>
  <input type="hidden" name="surface" value="${surface}">
  <input type="hidden" name="language" value="${wanted}">
  <input type="hidden" name="versions" value="${versions}">
  <input type="hidden" name="return" value="${return}">
  [#nested]
</form>
[/#macro]
