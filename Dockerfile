# An image with the command `factlint`: docker build -t factlint .
# docker run --rm -v "$PWD:/src:ro" factlint drafts/

FROM python:3.13-slim AS build
WORKDIR /build
COPY pyproject.toml README.md LICENSE ./
COPY factlint factlint
COPY rules rules
# The check of one text leaves what it compiles beside the modules; containers are thrown away.
RUN python -m venv /opt/factlint \
    && /opt/factlint/bin/pip install --no-cache-dir --disable-pip-version-check ".[fast]" \
    && /opt/factlint/bin/pip uninstall --yes --quiet pip \
    && /opt/factlint/bin/factlint check --isolated --exit-zero --profile strict --date 2016-05-13 README.md

FROM python:3.13-slim
LABEL org.opencontainers.image.title="factlint" \
      org.opencontainers.image.description="The copy desk's linter" \
      org.opencontainers.image.licenses="MIT"
# git says what it ignores and what a change touches; a checkout that is mounted belongs to somebody
# else, and factlint starts nothing that a repository's configuration names.
# Any version of git will do, and the one of today is no more in the archive next month.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system safe.directory '*' \
    && useradd --uid 10001 --create-home desk
COPY --from=build /opt/factlint /opt/factlint
ENV PATH=/opt/factlint/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1
# By number, so that a cluster knows that it is not root.
USER 10001
WORKDIR /src
ENTRYPOINT ["factlint"]
CMD ["--help"]
