using System.Text;
using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Host.Demo;

namespace Portal.Browser.Tests.Stories;

/// <summary>Somebody without a mouse: goes from thing to thing with Tab, and must see at every one where they are.</summary>
internal static class Keyboard
{
    private const int MostSteps = 60;

    /// <summary>The focused thing's name (its label or its text), and whether its focus can be seen.</summary>
    private const string Where = """
        () => {
            const at = document.activeElement;
            const label = at.labels && at.labels.length ? at.labels[0].textContent : at.getAttribute('aria-label') || at.textContent;
            const style = getComputedStyle(at);
            const box = at.getBoundingClientRect();
            const drawn = style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                || (at.matches('input[type=radio]') && getComputedStyle(at.nextElementSibling, '::before').boxShadow !== 'none');
            return { name: at === document.body ? '' : label.replace(/\s+/g, ' ').trim(), kind: at.localName, seen: drawn && box.width > 0 && box.height > 0 };
        }
        """;

    /// <summary>Tabs to the next thing that is called so.</summary>
    public static async Task TabToAsync(this Reader reader, string name)
    {
        var met = new List<string>();
        while (met.Count < MostSteps)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var here = await reader.Page.EvaluateAsync<Stop>(Where);
            Assert.True(here.Seen || here.Name.Length == 0 || here.Kind == "iframe", $"The focus on \"{here.Name}\" ({here.Kind}) of {reader.Page.Url} cannot be seen.");
            if (here.Name == name)
            {
                return;
            }

            met.Add(here.Name);
        }

        Assert.Fail($"Tab never comes to \"{name}\" on {reader.Page.Url}. It comes to: {string.Join(" | ", met.Distinct())}");
    }

    /// <summary>Tabs to it and presses Enter.</summary>
    public static async Task EnterAsync(this Reader reader, string name)
    {
        await reader.TabToAsync(name);
        await reader.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs to a field and types.</summary>
    public static async Task TypeAsync(this Reader reader, string label, string text)
    {
        await reader.TabToAsync(label);
        await reader.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Jumps over header and menu: the first Tab of a page comes to the skip link.</summary>
    public static async Task SkipAsync(this Reader reader)
    {
        await reader.WaitForScriptAsync();
        await reader.EnterAsync("Skip to main content");
        await Assertions.Expect(reader.Page.Locator("#main-content")).ToBeFocusedAsync();
    }

    /// <summary>The page's script says so just before it takes charge of what is on the page.</summary>
    public static Task WaitForScriptAsync(this Reader reader) => reader.Page.WaitForFunctionAsync("() => document.body.classList.contains('govuk-frontend-supported')");

    /// <summary>A busy browser may let a key press pass by; then it is pressed again, as a person would.</summary>
    public static async Task<IFileChooser> OpenChooserAsync(this Reader reader)
    {
        var chooser = reader.Page.WaitForFileChooserAsync(new() { Timeout = 60_000 });
        for (var press = 0; press < 10 && !chooser.IsCompleted; press++)
        {
            await reader.Page.Keyboard.PressAsync("Enter");
            await Task.WhenAny(chooser, reader.Page.WaitForTimeoutAsync(3_000));
        }

        return await chooser;
    }

    /// <summary>Checks a file of the register, and applies it.</summary>
    public static async Task ImportAsync(this Reader administrator, string name, string csv)
    {
        await administrator.Page.GotoAsync("/council/register");
        await administrator.SkipAsync();
        await administrator.TabToAsync("The register's files");
        await (await administrator.OpenChooserAsync()).SetFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await administrator.EnterAsync("Check the files");
        await administrator.SeesAsync("Checked: everything can be applied.");
        await administrator.SkipAsync();
        await administrator.EnterAsync("Apply");
        await administrator.SeesAsync("Applied");
    }

    public static async Task<Reader> SignInByKeyboardAsync(this DemoPortal portal, string email, string? provider = null)
    {
        var reader = await portal.StrangerAsync();
        await reader.Page.GotoAsync("/sign-in");
        await reader.SkipAsync();
        await reader.TypeAsync("Email address", email);
        await reader.TypeAsync("Password", DemoSignIns.Password);
        await reader.Page.Keyboard.PressAsync("Enter");
        if (provider is not null)
        {
            await reader.SeesHeadingAsync("Choose a provider");
            await reader.SkipAsync(); // and waits for the page's script: a key that is pressed before may be lost
            await reader.EnterAsync(provider);
        }

        await reader.SeesHeadingAsync("Pick a task...");
        await reader.WaitForScriptAsync(); // a key that is pressed before may be lost
        return reader;
    }

    internal sealed class Stop
    {
        public string Name { get; set; } = "";

        public string Kind { get; set; } = "";

        public bool Seen { get; set; }
    }
}
