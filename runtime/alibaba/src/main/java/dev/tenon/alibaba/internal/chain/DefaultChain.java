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
import org.jspecify.annotations.Nullable;

/**
 * Tries one place after another. A place where nothing is set up is skipped. One that is set up but does not work ends
 * the search: going on would mean signing as somebody else. The first that works is kept for good; if it fails later,
 * its failure is the chain's.
 */
public final class DefaultChain implements CredentialsProvider {
    private final List<Place> places;
    private final RefreshingProvider search;
    private volatile @Nullable Found found;

    private DefaultChain(List<Place> places, Surroundings surroundings) {
        this.places = places;
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
            throw new CredentialsException(
                    stopped(known.place(), String.valueOf(failure.getMessage())), failure.details(), failure);
        }
    }

    private static String stopped(String place, String problem) {
        return "the default chain stopped at the " + place + ": " + problem;
    }

    /** With what to do about it, for those who have got no credentials yet. */
    private static String stopped(Place place, String problem) {
        String sentence = problem.endsWith(".") ? problem : problem + ".";
        return stopped(place.name(), sentence + " Correct that, or " + place.remedy() + " to skip this place");
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
            for (Place place : places) {
                Lookup lookup = look(place.source());
                if (lookup instanceof Lookup.Unusable unusable) {
                    throw new CredentialsException(
                            unusable.remedy().isPresent()
                                    ? stopped(place.name(), unusable.text())
                                    : stopped(place, unusable.problem()));
                }
                if (lookup instanceof Lookup.Found usable) {
                    Credentials credentials = first(place, usable.provider());
                    found = new Found(place.name(), usable.provider());
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

        private Credentials first(Place place, CredentialsProvider provider) {
            try {
                return provider.credentials();
            } catch (ApiException failure) {
                throw new CredentialsException(
                        stopped(place, String.valueOf(failure.getMessage())), failure.details(), failure);
            }
        }
    }
}
