package dev.tenon.ecs.simulation;

import java.util.Locale;
import java.util.Map;

/**
 * A key pair.
 *
 * @param name its name, unique in its region
 * @param region the region it is in
 * @param tags its tags
 */
public record SimulatedKeyPair(String name, String region, Map<String, String> tags) {
    /** A fingerprint made from name and region, in the usual form. */
    public String fingerPrint() {
        StringBuilder text = new StringBuilder();
        int seed = (region + "/" + name).hashCode();
        for (int i = 0; i < 16; i++) {
            text.append(i == 0 ? "" : ":").append(String.format(Locale.ROOT, "%02x", (seed >>> i) * 31 & 0xFF));
        }
        return text.toString();
    }
}
