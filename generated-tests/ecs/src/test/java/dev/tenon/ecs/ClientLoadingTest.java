package dev.tenon.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the first call of a program costs must not grow with the operations that it does not use. */
class ClientLoadingTest {
    private static final String GENERATED = "dev.tenon.ecs.";

    /** Loads the generated classes itself and notes which. */
    private static final class Noting extends URLClassLoader {
        private final Set<String> loaded = new HashSet<>();

        Noting(URL place) {
            super(new URL[] {place}, EcsClient.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(GENERATED)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            loaded.add(name.substring(GENERATED.length()));
            return known == null ? findClass(name) : known;
        }
    }

    @Test
    @DisplayName("a client that is verified and made ready has loaded no operation")
    void aReadyClientHasLoadedNoOperation() throws Exception {
        URL place = EcsClient.class.getProtectionDomain().getCodeSource().getLocation();
        try (Noting loader = new Noting(place)) {
            Class.forName(GENERATED + "EcsClient", true, loader);
            assertThat(loader.loaded).contains("EcsClient").noneMatch(name -> name.contains("Operation"));
            Class.forName(GENERATED + "EcsService", true, loader);
            assertThat(loader.loaded).contains("EcsService").noneMatch(name -> name.contains("Operation"));
        }
    }
}
