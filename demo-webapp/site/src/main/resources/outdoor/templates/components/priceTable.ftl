<section class="row">
  <div class="row__head"><h2 id="prices-${content.@name}">${content.headline}</h2></div>
  <div class="table-scroll" role="region" aria-labelledby="prices-${content.@name}" tabindex="0">
    <table>
      <thead><tr>[#list content.columns as column]<th scope="col">${column}</th>[/#list]</tr></thead>
      <tbody>
        [#list cmsfn.children(content.rows, "mgnl:contentNode") as row]
          <tr><th scope="row">${row.title}</th>[#list row.prices as price]<td>${price}</td>[/#list]</tr>
        [/#list]
      </tbody>
    </table>
  </div>
  [#if content.text?has_content]<p class="note">${content.text}</p>[/#if]
</section>
