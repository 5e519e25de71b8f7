package dev.tenon.runtime.credentials;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first provider that has credentials; stays with it once it was found. Safe for use by several threads. */
public final class ProviderChain implements CredentialsProvider {
    private final List<CredentialsProvider> providers;
    private volatile @Nullable CredentialsProvider found;

    /**
     * A chain.
     *
     * @param providers asked in this order
     */
    public ProviderChain(List<CredentialsProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    @Override
    public Credentials credentials() {
        CredentialsProvider known = found;
        if (known != null) {
            return known.credentials();
        }
        List<CredentialsException> misses = new ArrayList<>();
        for (CredentialsProvider provider : providers) {
            try {
                Credentials credentials = provider.credentials();
                found = provider;
                return credentials;
            } catch (CredentialsException miss) {
                misses.add(miss);
            }
        }
        StringBuilder text = new StringBuilder("no credentials anywhere:");
        for (CredentialsException miss : misses) {
            text.append(' ').append(miss.getMessage()).append(';');
        }
        CredentialsException none = new CredentialsException(text.toString());
        for (CredentialsException miss : misses) {
            none.addSuppressed(miss);
        }
        throw none;
    }
}
