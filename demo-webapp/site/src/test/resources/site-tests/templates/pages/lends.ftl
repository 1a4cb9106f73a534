<!DOCTYPE html>
<html lang="en">
<head>
  [@cms.page /]
  <meta charset="utf-8">
  <title>${content.title}</title>
</head>
<body>
  [@cms.area name="main" /]
  [@cms.component content=cmsfn.contentByPath("/home/main/hero") /]
</body>
</html>
