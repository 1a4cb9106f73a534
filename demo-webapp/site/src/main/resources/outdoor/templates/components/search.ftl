<section class="search">
  <h1>${content.headline}</h1>
  <form action="" method="get" role="search">
    <label for="q">${content.label}</label>
    <span><input id="q" name="q" type="search" maxlength="80" value="${model.query?html}"> <button class="p13n-button">${content.button}</button></span>
  </form>
  [#if model.query?has_content]
    <h2 aria-live="polite">${model.results?size} × “${model.query?html}”</h2>
    [#list model.results]
      <ul class="results">
        [#items as page]<li><a href="${cmsfn.link(page)}">${page.title}</a><p>${page.description!}</p></li>[/#items]
      </ul>
    [#else]
      <p>${content.nothing}</p>
    [/#list]
  [#else]
    <p>${content.hint}</p>
  [/#if]
</section>
