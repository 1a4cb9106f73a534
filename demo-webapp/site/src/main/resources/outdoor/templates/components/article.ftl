[#import "/personalization/templates/components/parts.ftl" as parts]
<section class="article">
  <div class="article__head">
    [#if content.image?has_content]<img src="${parts.address(content.image)}" alt="${content.imageAlt!}" width="1600" height="1000" decoding="async">[/#if]
    [#if content.headline?has_content]<h2>${content.headline}</h2>[/#if]
  </div>
  <div class="article__text">
    [#list content.paragraphs![] as paragraph]<p>${paragraph}</p>[/#list]
  </div>
</section>
