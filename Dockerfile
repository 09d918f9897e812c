# syntax=docker/dockerfile:1
# Waymark in a container: built with Maven, run without it.
#
#   docker build -t waymark .
#   docker run -p 127.0.0.1:8090:8090 waymark practice --bind 0.0.0.0
#   docker run -v waymark:/data -e WAYMARK_TOKEN waymark run

ARG BUILD_BASE=docker.io/library/maven:3-eclipse-temurin-25
ARG BASE=docker.io/library/eclipse-temurin:25-jre

FROM ${BUILD_BASE} AS build
WORKDIR /src
COPY pom.xml .
COPY src/main src/main
RUN mvn -B -ntp -q package -Dmaven.test.skip=true

FROM ${BASE}
# The numbers are for systems that name users by number; /data is the one place that is written.
RUN groupadd --system --gid 10001 waymark \
    && useradd --system --uid 10001 --gid waymark --home-dir /data --create-home waymark
WORKDIR /app
COPY --from=build /src/target/waymark.jar ./
COPY --from=build /src/target/lib lib
COPY corpus corpus
COPY config/container.yml config/waymark.yml
USER waymark
VOLUME /data
EXPOSE 8090 8091
# Practice serves the page where run serves /health: whichever runs must answer.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["java", "-cp", "waymark.jar", "waymark.HealthProbe", "http://127.0.0.1:8091/health", "http://127.0.0.1:8090/practice/clock"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "waymark.jar"]
CMD ["run"]
