package dev.tenon.alibaba.internal.lookup;

import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import java.util.Optional;

/** What a place turns out to hold. What was never set up is absent; what was set up and does not work is unusable. */
public sealed interface Lookup {
    /**
     * It says where credentials come from.
     *
     * @param provider gives them
     */
    record Found(CredentialsProvider provider) implements Lookup {}

    /**
     * Nothing was set up there; another place may be asked.
     *
     * @param text what was looked for, and where
     */
    record Absent(String text) implements Lookup {}

    /**
     * Something unusable is set up there; trying another place would mean signing as somebody else.
     *
     * @param problem what is wrong, and where; quotes nothing that may be secret
     * @param remedy what to do about it, if correcting it is not enough
     */
    record Unusable(String problem, Optional<String> remedy) implements Lookup {
        /** Something is wrong that is to be corrected. */
        public Unusable(String problem) {
            this(problem, Optional.empty());
        }

        /** Something is wrong, and a remedy is known. */
        public Unusable(String problem, String remedy) {
            this(problem, Optional.of(remedy));
        }

        /** What is wrong, where, and what to do about it. */
        public String text() {
            return remedy.map(what -> problem + "; " + what).orElse(problem);
        }
    }

    /** The provider, for those who ask no other place. */
    default CredentialsProvider orThrow() {
        if (this instanceof Found found) {
            return found.provider();
        }
        if (this instanceof Unusable unusable) {
            throw new CredentialsException(unusable.text());
        }
        throw new CredentialsException(((Absent) this).text());
    }
}
