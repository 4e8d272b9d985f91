"""What stands between the browser and the app: HTTP answers, headers, compression and plain error pages.

Pure ASGI and Starlette. Nothing here knows Streamlit: the folder with its front end is given as an argument.
"""
