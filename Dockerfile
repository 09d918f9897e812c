# Waymark in a container: built with Maven, run without it, by a user with no rights but to write /data.
#
#   docker build -t waymark .
#
# To try it, then open http://127.0.0.1:8090; nothing is kept:
#
#   docker run --rm -p 127.0.0.1:8090:8090 waymark practice --bind 0.0.0.0
#
# Where 8090 is taken, another port goes on both sides, since links in answers name it: -p 127.0.0.1:9000:9000 ... --port 9000; only the
# health check stays with 8090.
#
# On Discord, with the bot's token in the environment and members' progress in a volume:
#
#   docker run -d --name waymark --restart unless-stopped --read-only -v waymark:/data -e WAYMARK_TOKEN waymark run
#
# Its configuration is config/container.yml; mount another over it with -v ./waymark.yml:/app/config/waymark.yml:ro. A folder of the
# host's in place of the volume must belong to user 10001. Podman and Buildah keep the health check with --format docker. Other images
# to build on: --build-arg BUILD_BASE=... (Maven on a JDK of 21 or later), --build-arg BASE=... (java of 21 or later in the path).

ARG BUILD_BASE=maven:3-eclipse-temurin-25
ARG BASE=eclipse-temurin:25-jre

FROM ${BUILD_BASE} AS build
WORKDIR /src

# One small source is enough for Maven to fetch every plugin, library and compiler plugin: a layer that only the pom outdates.
COPY pom.xml ./
COPY src/main/java/waymark/study/package-info.java src/main/java/waymark/study/
RUN mvn -B -ntp -q package -Dmaven.test.skip=true

COPY src/main src/main
RUN mvn -B -ntp -q package -Dmaven.test.skip=true

# Unpacked here, SQLite's native library and the font of pictures need not be unpacked into /tmp at every start: the file system may be
# read-only.
RUN jar -xf target/lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" \
    && mkdir data target/native \
    && mv org/sqlite/native/Linux/*/libsqlitejdbc.so target/native/ \
    && jar -xf target/lib/openpdf-fonts-extra-*.jar liberation/LiberationSans-Regular.ttf liberation/LICENSE

# A checkout made under a strict umask is readable to its owner alone.
COPY LICENSE ./
COPY corpus corpus
COPY config/container.yml config/waymark.yml
RUN chmod -R a+rX LICENSE corpus config target/lib target/native target/waymark.jar liberation

FROM ${BASE}
LABEL org.opencontainers.image.title="Waymark" \
      org.opencontainers.image.description="A study assistant for Discord servers" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# From what changes least to what changes most.
COPY --from=build /src/target/native native
COPY --from=build /src/liberation fonts/liberation
COPY --from=build /src/target/lib lib
COPY --from=build /src/LICENSE ./
COPY --from=build /src/config config
COPY --from=build /src/corpus corpus
COPY --from=build /src/target/waymark.jar ./
# Numbers, so that no base needs to have useradd and Kubernetes can see that this is not root.
COPY --from=build --chown=10001:10001 /src/data /data
USER 10001:10001
VOLUME /data

# The page of practice; the reader and /health of either.
EXPOSE 8090
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx16m", "-cp", "waymark.jar", \
         "waymark.HealthProbe", "http://127.0.0.1:8090/health"]

# The heap starts small, whatever memory the machine has, and may grow to a share of the container's that leaves room for the rest of the
# process. Where it is full the process ends, so that the restart policy acts. The serial collector is the smallest, and its pauses are
# short on a heap of this size; the first compiler alone halves the memory of code and starts sooner (docs/benchmarks.md).
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms24m", "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=60", \
            "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Dorg.sqlite.lib.path=/app/native", \
            "-Dwaymark.fonts=/app/fonts", "-jar", "waymark.jar"]
CMD ["run"]
