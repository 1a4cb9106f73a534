<section class="facts" aria-label="${content.label}">
  <ul>
    [#list cmsfn.children(content.items, "mgnl:contentNode") as fact]<li><strong>${fact.headline}</strong> <span>${fact.text}</span></li>[/#list]
  </ul>
</section>
