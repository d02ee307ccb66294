"""The people of an office: what happened to their accounts, new passwords, handing over."""
