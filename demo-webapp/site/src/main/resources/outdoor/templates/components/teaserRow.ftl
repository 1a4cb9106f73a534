<section class="row">
  [#if content.headline?has_content]<h2>${content.headline}</h2>[/#if]
  <div class="cards">[@cms.area name="teasers" /]</div>
</section>
