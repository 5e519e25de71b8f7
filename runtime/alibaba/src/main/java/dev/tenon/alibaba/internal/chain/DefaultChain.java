package dev.tenon.alibaba.internal.chain;

import dev.tenon.alibaba.internal.lookup.Lookup;
import dev.tenon.alibaba.internal.provider.NamedKey;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks one place after the other. A place where nothing was set up is passed over. One that was set up and does not work
 * ends the search: who goes on signs as somebody else. The first that works is kept for good; should it fail later, its
 * failure is the chain's.
 */
public final class DefaultChain implements CredentialsProvider {
    private final Map<String, Source> sources;
    private final RefreshingProvider search;
    private volatile @Nullable Found found;

    private DefaultChain(Map<String, Source> sources, Surroundings surroundings) {
        this.sources = sources;
        this.search = new Search(surroundings);
    }

    /** The seven places of the official clients. */
    public static DefaultChain of(Surroundings surroundings) {
        return new DefaultChain(Sources.of(surroundings), surroundings);
    }

    /** The second of these places alone. */
    public static NamedKey environment(Surroundings surroundings) {
        return Sources.environmentKey(surroundings);
    }

    @Override
    public @Nullable Credentials current() {
        Found known = found;
        return known == null ? null : known.provider().current();
    }

    @Override
    public boolean isRefreshDue() {
        Found known = found;
        return known != null && known.provider().isRefreshDue();
    }

    @Override
    public Credentials credentials() {
        Found known = found;
        if (known == null) {
            return search.credentials();
        }
        try {
            return known.provider().credentials();
        } catch (ApiException failure) {
            throw stopped(known.place(), failure.getMessage(), failure);
        }
    }

    private static CredentialsException stopped(String place, @Nullable String problem, @Nullable Throwable cause) {
        String text = "the default chain stopped at the " + place + ": " + problem;
        return cause instanceof ApiException failure
                ? new CredentialsException(text, failure.details(), cause)
                : new CredentialsException(text, cause);
    }

    /** The place that was found, when one was. */
    @Override
    public String toString() {
        Found known = found;
        return "DefaultChain[" + (known == null ? "nothing found yet" : known.place()) + "]";
    }

    /**
     * The place that works.
     *
     * @param place its name
     * @param provider gives its credentials
     */
    private record Found(String place, CredentialsProvider provider) {}

    /** Goes through the places; those who ask together share the walk. */
    private final class Search extends RefreshingProvider {
        Search(Surroundings surroundings) {
            super(surroundings.clock());
        }

        @Override
        protected ExpiringCredentials fetch() {
            List<String> absent = new ArrayList<>();
            for (Map.Entry<String, Source> one : sources.entrySet()) {
                String place = one.getKey();
                Lookup lookup = look(one.getValue());
                if (lookup instanceof Lookup.Unusable unusable) {
                    throw stopped(place, unusable.text(), unusable.cause());
                }
                if (lookup instanceof Lookup.Found usable) {
                    Credentials credentials = first(place, usable.provider());
                    found = new Found(place, usable.provider());
                    // From now on the place itself is asked.
                    return new ExpiringCredentials(credentials, Instant.MAX);
                }
                absent.add(((Lookup.Absent) lookup).text());
            }
            throw new CredentialsException("no place of the default chain has any: " + String.join("; ", absent)
                    + ". Set " + Variables.ACCESS_KEY_ID + " and " + Variables.ACCESS_KEY_SECRET
                    + ", or set up one of the other places");
        }

        private Lookup look(Source source) {
            try {
                return source.look();
            } catch (InvalidRequestException refused) {
                return new Lookup.Unusable(String.valueOf(refused.getMessage()));
            }
        }

        private Credentials first(String place, CredentialsProvider provider) {
            try {
                return provider.credentials();
            } catch (ApiException failure) {
                throw stopped(place, failure.getMessage(), failure);
            }
        }
    }
}
