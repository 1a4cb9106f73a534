package org.openpersonalization.web.admin.audience;

import java.util.List;
import org.openpersonalization.service.audience.AudienceService;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;

/** The attributes that rules can check. */
public final class AttributesResource {

    /** An answer. */
    public record AttributeList(List<AttributeView> attributes) {}

    private final AudienceService audiences;

    public AttributesResource(AudienceService audiences) {
        this.audiences = audiences;
    }

    public List<AdminRoute> routes() {
        Contract contract =
                Contract.json("The attributes that conditions can read, with names of this site.", AttributeList.class);
        return List.of(
                AdminRoute.get("/audience-attributes", contract, this::show).andEditors());
    }

    private Reply show(Call call) {
        return Reply.json(new AttributeList(
                audiences.attributes().stream().map(AttributeView::of).toList()));
    }
}
