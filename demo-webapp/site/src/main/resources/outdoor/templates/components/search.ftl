<section class="search">
  <h1>${content.headline}</h1>
  <form method="get" role="search">
    <div class="fields">
      <div>
        <label for="q">${content.label}</label>
        <input id="q" name="q" type="search" maxlength="80" value="[#outputformat "HTML"]${model.query}[/#outputformat]">
      </div>
      <button class="p13n-button">${content.button}</button>
    </div>
  </form>
  [#if model.query?has_content]
    <div data-p13n-search="[#outputformat "HTML"]${model.query}[/#outputformat]">
      <h2>[#outputformat "HTML"]${model.results?size} × “${model.query}”[/#outputformat]</h2>
      [#list model.results]
        <ul class="results">
          [#items as page]
            <li><a href="${cmsfn.link(page)}">${page.title}</a><p>${page.description!}</p></li>
          [/#items]
        </ul>
      [#else]
        <p>${content.nothing}</p>
      [/#list]
    </div>
  [#else]
    <p class="note">${content.hint}</p>
  [/#if]
</section>
