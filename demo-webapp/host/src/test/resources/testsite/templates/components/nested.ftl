<div>[@cms.area name="inner" /]</div>
