<section class="row">
  [#if content.headline?has_content]<div class="row__head"><h2>${content.headline}</h2></div>[/#if]
  <div class="cards">[@cms.area name="teasers" /]</div>
</section>
