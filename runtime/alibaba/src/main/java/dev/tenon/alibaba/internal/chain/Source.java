package dev.tenon.alibaba.internal.chain;

import dev.tenon.alibaba.internal.lookup.Lookup;

/** One place of the chain. */
@FunctionalInterface
interface Source {
    /**
     * Looks there now.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when a setting cannot be right, which is as good as unusable
     */
    Lookup look();
}
