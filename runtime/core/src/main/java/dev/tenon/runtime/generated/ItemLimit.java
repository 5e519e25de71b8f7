package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.InvalidRequestException;

/** How many items of a list one call takes. */
final class ItemLimit {
    private ItemLimit() {}

    /**
     * Refuses more.
     *
     * @param name the full name of the list
     * @param size how many items are sent
     * @param max the documented limit
     * @param batched the method of the client that sends more; empty when there is none
     */
    static void check(String name, int size, int max, String batched) {
        if (size > max) {
            String instead = batched.isEmpty() ? "" : "; " + batched + " sends more, in batches of " + max;
            throw new InvalidRequestException(name, "has " + size + " items, at most " + max + " allowed" + instead);
        }
    }
}
