<section class="checklist">
  <h2>${content.headline}</h2>
  <ul>[#list content.items![] as item]<li>${item}</li>[/#list]</ul>
</section>
