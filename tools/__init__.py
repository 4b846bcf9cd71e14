"""Tools for the people who work on the project: setting up, locks, pictures. The site needs none of them to run.

The set-up half (``set_up``, ``environment``, ``make_venv``, ``node_packages``, ``apt``, ``chromium``, ``steps``) uses
Python alone, because it runs before anything is installed. The browser half (``browser``, ``kinds_of_page``,
``pictures``) is shared with the tests in ``tests/browser``.
"""
