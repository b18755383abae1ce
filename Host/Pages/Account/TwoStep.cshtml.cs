using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Notifications;
using Portal.Notifications.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using QRCoder;

namespace Portal.Host.Pages.Account;

/// <summary>Two-step sign-in: turned on with an authenticator app, recovery codes, turned off.</summary>
[Authorize(Policy = Policies.SignedIn), EnableRateLimiting(RateLimits.Passwords)]
public sealed class TwoStepModel(UserManager<AppUser> users, SecondStep step, PasswordCheck passwords, AuditSource source, AuditTrail audit, TellOwner owner, Sender sender) : FormPage
{
    [BindProperty, Display(Name = "Code")]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>What is about to stop working.</summary>
    public enum Question
    {
        /// <summary>Two-step sign-in.</summary>
        Off,

        /// <summary>The recovery codes that were kept.</summary>
        NewCodes,
    }

    /// <summary>What the reader is asked before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public Question? Ask { get; set; }

    public AppUser Account { get; private set; } = null!;

    /// <summary>The key is made, and waits for the first code.</summary>
    public bool IsBeginning { get; private set; }

    /// <summary>In groups of four, for whoever types it.</summary>
    public string Key { get; private set; } = "";

    public IHtmlContent Picture { get; private set; } = HtmlString.Empty;

    /// <summary>Shown once.</summary>
    public IReadOnlyList<string> Recovery { get; private set; } = [];

    public int RecoveryLeft { get; private set; }

    /// <summary>A role of the reader asks for it, and it is not on yet.</summary>
    public bool IsOwed => User.HasClaim(PortalClaims.OwesTwoSteps, "true");

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Account = (await users.FindByIdAsync(User.UserId()!.Value.ToString()))!;
        RecoveryLeft = await users.CountRecoveryCodesAsync(Account);
        if (!Account.TwoFactorEnabled && await users.GetAuthenticatorKeyAsync(Account) is { Length: > 0 } key)
        {
            IsBeginning = true;
            Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
            var address = string.Create(CultureInfo.InvariantCulture,
                $"otpauth://totp/{Uri.EscapeDataString(sender.Council)}:{Uri.EscapeDataString(Account.Email!)}?secret={key}&issuer={Uri.EscapeDataString(sender.Council)}&digits=6");
            Picture = Drawn(address);
        }

        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    /// <summary>Makes a key. Nothing is asked for at sign-in until its first code was typed.</summary>
    public async Task<IActionResult> OnPostSetUpAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!await IsOwnerAsync(ct))
        {
            return Page();
        }

        if (!Account.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(Account);
            await PortalSession.RestampAsync(HttpContext, Account);
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Account.TwoFactorEnabled || !IsBeginning)
        {
            return RedirectToPage();
        }

        if (await step.CheckAsync(Account, Code, ct) != SecondStepResult.Code)
        {
            ModelState.AddModelError(nameof(Code), "This code is wrong. Wait for the next one and try again");
            return Page();
        }

        Account.OwesTwoSteps = false;
        owner.OfNextSave(Account, AccountNews.TwoStepOn, source.IpAddress);
        await users.SetTwoFactorEnabledAsync(Account, true);
        await audit.RecordAsync(AuditKind.TwoStepOn, source.Of(Account), Account.Email, detail: null, ct);
        return await ShowCodesAsync("Two-step sign-in is on.", ct);
    }

    public async Task<IActionResult> OnPostNewCodesAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Ask = Question.NewCodes;
        if (!await MayAsync(ct))
        {
            return Page();
        }

        owner.OfNextSave(Account, AccountNews.RecoveryCodesMade, source.IpAddress);
        return await ShowCodesAsync("The old recovery codes no longer work.", ct);
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Ask = Question.Off;
        if (!await MayAsync(ct))
        {
            return Page();
        }

        owner.OfNextSave(Account, AccountNews.TwoStepOff, source.IpAddress);
        await users.SetTwoFactorEnabledAsync(Account, false);
        await users.RemoveAuthenticationTokenAsync(Account, "[AspNetUserStore]", "AuthenticatorKey");
        await users.RemoveAuthenticationTokenAsync(Account, "[AspNetUserStore]", "RecoveryCodes");
        await PortalSession.RestampAsync(HttpContext, Account);
        await audit.RecordAsync(AuditKind.TwoStepOff, source.Of(Account), Account.Email, detail: null, ct);
        TempData.Success("Two-step sign-in is off.");
        return RedirectToPage();
    }

    /// <summary>Whoever sits at an open browser does not know the password.</summary>
    private async Task<bool> MayAsync(CancellationToken ct) => await IsOwnerAsync(ct) && Account.TwoFactorEnabled;

    private Task<bool> IsOwnerAsync(CancellationToken ct) => passwords.IsOwnerAsync(Account.Id, Password, ModelState, nameof(Password), ct);

    private async Task<IActionResult> ShowCodesAsync(string words, CancellationToken ct)
    {
        Recovery = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(Account, SecondStep.RecoveryCodes) ?? []];
        await PortalSession.RestampAsync(HttpContext, Account);
        await LoadAsync(ct);
        ViewData["Words"] = words;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>The address as a picture that a telephone reads. One path, since the page allows no styles of its own.</summary>
    private static HtmlString Drawn(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var (size, path) = (code.ModuleMatrix.Count, new StringBuilder());
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new HtmlString($"<svg class=\"portal-qr\" role=\"img\" aria-label=\"The key as a QR code\" viewBox=\"0 0 {size} {size}\" width=\"{size * 5}\" height=\"{size * 5}\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>");
    }
}
