<section class="row plans">
  [#list cmsfn.children(content.plans, "mgnl:contentNode") as plan]
    <article class="plan">
      <h2>${plan.title}</h2>
      <p class="price"><strong>${plan.price}</strong> ${plan.period}</p>
      <ul>[#list plan.features as feature]<li>${feature}</li>[/#list]</ul>
      <a class="p13n-button" href="${plan.linkUrl}">${plan.linkText}</a>
    </article>
  [/#list]
</section>
