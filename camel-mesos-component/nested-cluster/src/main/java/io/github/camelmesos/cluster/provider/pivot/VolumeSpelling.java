package io.github.camelmesos.cluster.provider.pivot;

import java.util.LinkedHashMap;
import java.util.Map;

/** How PIVOT servers want a volume of the host to be written. The template has the first form; newer servers refuse it. */
enum VolumeSpelling {
    /** {@code container_path}, {@code host_path}, {@code mode}. */
    PATHS {
        @Override
        Map<String, Object> spell(Map<String, Object> volume) {
            return volume;
        }
    },
    /** {@code src}, {@code dest}, {@code type}. It knows no mode. */
    SOURCE {
        @Override
        Map<String, Object> spell(Map<String, Object> volume) {
            if (!volume.containsKey(HOST_PATH)) {
                return volume;
            }
            Map<String, Object> spelled = new LinkedHashMap<>(volume);
            spelled.remove("mode");
            spelled.put("src", spelled.remove(HOST_PATH));
            spelled.put("dest", spelled.remove("container_path"));
            spelled.put("type", "HOST");
            return spelled;
        }
    };

    private static final String HOST_PATH = "host_path";

    abstract Map<String, Object> spell(Map<String, Object> volume);
}
