"""What the house itself promises of every page, seen by a browser."""


def test_the_admin_works_under_the_content_security_policy(page, admin_user):
    page.goto("/admin/")
    page.fill("#id_username", "admin")
    page.fill("#id_password", "password")
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")
    page.goto("/admin/auth/user/add/")
    assert page.locator("#id_username").is_visible()
    page.goto("/admin/auth/group/add/")
    page.wait_for_selector(".selector-available")
