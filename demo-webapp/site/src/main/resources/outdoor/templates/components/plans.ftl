[#import "/personalization/templates/components/parts.ftl" as parts]
<section class="plans" aria-label="${content.label}">
  [#list cmsfn.children(content.plans, "mgnl:contentNode") as plan]
    <article class="plan[#if plan.badge?has_content] plan--featured[/#if]">
      [#if plan.badge?has_content]<p class="plan__badge">${plan.badge}</p>[/#if]
      <h2>${plan.title}</h2>
      <p class="plan__for">${plan.audienceText}</p>
      <p class="plan__price"><strong>${plan.price}</strong> ${plan.period}</p>
      <ul>[#list plan.features as feature]<li>${feature}</li>[/#list]</ul>
      <a class="p13n-button" href="${parts.address(plan.linkUrl!"")}">${plan.linkText}</a>
    </article>
  [/#list]
</section>
