namespace Portal.Notifications;

/// <summary>In whose name emails go out.</summary>
/// <param name="Council">The council's name (setting <c>Council:Name</c>).</param>
/// <param name="Url">The portal's address as its readers reach it, without a slash at the end.</param>
/// <param name="HelpEmail">Whom to ask (setting <c>Council:HelpEmail</c>).</param>
/// <param name="HelpPhone">Whom to call (setting <c>Council:HelpPhone</c>).</param>
public sealed record Sender(string Council, string Url, string HelpEmail, string HelpPhone);
