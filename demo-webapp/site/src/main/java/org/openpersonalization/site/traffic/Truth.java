package org.openpersonalization.site.traffic;

/**
 * The true effects for the played visitors: the variant of the tested component brings more on phones to sign up for
 * the newsletter, and fewer at desks. The shop's phone hero, a rule, brings more of them to order.
 *
 * @param signUp the probability of signing up where the control is seen
 * @param liftOnPhone of the variant, on phones
 * @param liftAtDesk of the variant, at desks
 * @param order the probability of ordering without the phone hero
 * @param liftOfPhoneHero of ordering, where the phone hero is seen
 * @param comesBack the probability of coming back within a week
 */
public record Truth(
        double signUp, double liftOnPhone, double liftAtDesk, double order, double liftOfPhoneHero, double comesBack) {

    public static final Truth OF_THE_DEMO = new Truth(0.3, 0.7, -0.6, 0.08, 0.5, 0.25);

    double signUp(boolean isVariant, boolean isOnPhone) {
        double lift = isOnPhone ? liftOnPhone : liftAtDesk;
        return isVariant ? signUp * (1 + lift) : signUp;
    }

    double order(boolean seesPhoneHero) {
        return seesPhoneHero ? order * (1 + liftOfPhoneHero) : order;
    }
}
