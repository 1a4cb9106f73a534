package info.magnolia.module.model;

/**
 * A version such as {@code 1.2.3-SNAPSHOT}; the part after the hyphen does not count in comparisons.
 */
public final class Version {

    private final String text;
    private final int[] numbers = new int[3];

    private Version(String text) {
        this.text = text;
        String[] parts = text.split("-", 2)[0].split("\\.");
        for (int i = 0; i < Math.min(parts.length, numbers.length); i++) {
            numbers[i] = parts[i].matches("\\d{1,9}") ? Integer.parseInt(parts[i]) : 0;
        }
    }

    public static Version parseVersion(String text) {
        return new Version(text.trim());
    }

    public boolean isStrictlyAfter(Version other) {
        return java.util.Arrays.compare(numbers, other.numbers) > 0;
    }

    /** Whether both have the same numbers. */
    public boolean isEquivalent(Version other) {
        return java.util.Arrays.equals(numbers, other.numbers);
    }

    @Override
    public String toString() {
        return text;
    }
}
