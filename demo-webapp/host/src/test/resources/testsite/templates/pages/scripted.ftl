<section class="${ctx.tone!}">[#list components as component][@cms.component content=component /][/#list]</section>
