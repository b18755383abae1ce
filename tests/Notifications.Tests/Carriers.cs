using MimeKit;
using Portal.Notifications.Contracts;
using Portal.Notifications.Delivery;
using Portal.TestKit;

namespace Portal.Notifications.Tests;

public sealed class Carriers
{
    private static readonly Sender Council = new("Suffolk County Council", "https://portal.example", "help@council.example", "01473 260695");

    [Fact]
    public async Task An_email_put_into_the_folder_twice_is_there_once_with_both_parts_and_the_same_message_id()
    {
        using var folder = new TemporaryFolder();
        var carrier = new PickupCarrier(folder.Path("mail"), "no-reply@council.example", () => Council);
        var email = Letter("zoë.o'neill@provider.example", "Zoë O'Neill");

        Assert.Null(await carrier.CarryAsync(email, TestContext.Current.CancellationToken));
        Assert.Null(await carrier.CarryAsync(email, TestContext.Current.CancellationToken));

        var file = Assert.Single(Directory.GetFiles(folder.Path("mail")));
        var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(email.Subject, message.Subject);
        Assert.Equal("Zoë O'Neill", message.To.Mailboxes.Single().Name);
        Assert.Equal("Suffolk County Council", message.From.Mailboxes.Single().Name);
        Assert.Equal(("Do not reply: use the portal", "no-reply@invalid"), (message.ReplyTo.Mailboxes.Single().Name, message.ReplyTo.Mailboxes.Single().Address));
        Assert.Equal($"{email.Id:N}@council.example", message.MessageId);
        Assert.Equal((email.CreatedAt, "auto-generated"), (message.Date, message.Headers["Auto-Submitted"]));
        Assert.Equal(email.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(email.Html, message.HtmlBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Nobody_but_its_owner_reads_the_folder_or_what_lies_in_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has other rights
        }

        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("mail"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        Assert.Null(await new PickupCarrier(folder.Path("mail"), "a@b.example", () => Council).CarryAsync(Letter(), TestContext.Current.CancellationToken));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path("mail")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(folder.Path("mail")).Single()));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_a_failure_for_now()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path("mail"), "in the way", TestContext.Current.CancellationToken);

        var failure = await new PickupCarrier(folder.Path("mail"), "a@b.example", () => Council).CarryAsync(Letter(), TestContext.Current.CancellationToken);

        Assert.False(failure!.IsPermanent);
    }

    [Fact]
    public async Task A_mail_server_takes_an_email()
    {
        await using var sink = new SmtpSink();

        Assert.Null(await Smtp(sink).CarryAsync(Letter(), TestContext.Current.CancellationToken));

        var message = Assert.Single(sink.Messages);
        Assert.Equal(("IPA Contract to agree: C1170421", "pat@provider.example", "a@b.example"), (message.Subject, message.To.Mailboxes.Single().Address, message.From.Mailboxes.Single().Address));
    }

    [Fact]
    public async Task A_refused_address_is_refused_for_good_and_the_cause_does_not_repeat_it()
    {
        await using var sink = new SmtpSink();
        sink.Refused["pat@provider.example"] = true;

        var failure = await Smtp(sink).CarryAsync(Letter(), TestContext.Current.CancellationToken);

        Assert.True(failure!.IsPermanent);
        Assert.DoesNotContain("pat@", failure.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_and_one_that_is_down_fail_for_now()
    {
        await using var sink = new SmtpSink { IsBusy = true };
        Assert.False((await Smtp(sink).CarryAsync(Letter(), TestContext.Current.CancellationToken))!.IsPermanent);

        await sink.DownAsync();
        Assert.False((await Smtp(sink).CarryAsync(Letter(), TestContext.Current.CancellationToken))!.IsPermanent);
    }

    [Fact]
    public async Task One_connection_takes_many_emails_and_is_given_back_when_there_are_no_more()
    {
        await using var sink = new SmtpSink();
        await using var carrier = Smtp(sink);

        for (var n = 0; n < SmtpCarrier.PerConnection + 1; n++)
        {
            Assert.Null(await carrier.CarryAsync(Letter(), TestContext.Current.CancellationToken));
        }

        Assert.Equal((SmtpCarrier.PerConnection + 1, 2), (sink.Messages.Count, sink.Connections));
        await carrier.RestAsync();
        await Waiting.UntilAsync("the connection is given back", () => sink.Open == 0);
    }

    [Fact]
    public async Task A_server_that_takes_few_emails_of_a_connection_gets_each_once_over_another()
    {
        await using var sink = new SmtpSink { MessagesEach = 2 };
        await using var carrier = Smtp(sink);

        for (var n = 0; n < 5; n++)
        {
            Assert.Null(await carrier.CarryAsync(Letter($"n{n}@provider.example"), TestContext.Current.CancellationToken));
        }

        Assert.Equal(["n0@provider.example", "n1@provider.example", "n2@provider.example", "n3@provider.example", "n4@provider.example"], sink.Messages.Select(m => m.To.Mailboxes.Single().Address));
        Assert.Equal(3, sink.Connections);
    }

    [Fact]
    public async Task After_a_refused_address_the_connection_takes_the_next_email()
    {
        await using var sink = new SmtpSink();
        await using var carrier = Smtp(sink);
        sink.Refused["pat@provider.example"] = true;

        Assert.NotNull(await carrier.CarryAsync(Letter(), TestContext.Current.CancellationToken));
        Assert.Null(await carrier.CarryAsync(Letter("zoe@provider.example"), TestContext.Current.CancellationToken));

        Assert.Equal(("zoe@provider.example", 1), (sink.Messages.Single().To.Mailboxes.Single().Address, sink.Connections));
    }

    [Fact]
    public async Task Several_at_once_each_have_a_connection()
    {
        await using var sink = new SmtpSink();
        await using var carrier = Smtp(Settings(sink.Port) with { Connections = 3 });

        var failures = await Task.WhenAll(Enumerable.Range(0, 30).Chunk(10).Select(async chunk =>
        {
            var failed = 0;
            foreach (var n in chunk)
            {
                failed += await carrier.CarryAsync(Letter($"n{n}@provider.example"), TestContext.Current.CancellationToken) is null ? 0 : 1;
            }

            return failed;
        }));

        Assert.Equal(0, failures.Sum());
        Assert.Equal(30, sink.Messages.Select(m => m.To.Mailboxes.Single().Address).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(sink.Connections, 1, 3);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_server_without_tls_gets_nothing_where_tls_is_asked_for(MailSecurity security)
    {
        await using var sink = new SmtpSink();

        var failure = await Smtp(Settings(sink.Port) with { Security = security }).CarryAsync(Letter(), TestContext.Current.CancellationToken);

        Assert.False(failure!.IsPermanent);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_server_that_asks_for_no_password_gets_nothing_where_one_is_set()
    {
        await using var sink = new SmtpSink();

        var failure = await Smtp(Settings(sink.Port) with { User = "portal", Password = "violin marble lantern" }).CarryAsync(Letter(), TestContext.Current.CancellationToken);

        Assert.False(failure!.IsPermanent);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_silent_server_counts_as_down_after_the_seconds_that_are_set()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var failure = await Smtp(Settings(port) with { TimeoutSeconds = 1 }).CarryAsync(Letter(), patience.Token);

        Assert.False(failure!.IsPermanent);
    }

    private static SmtpCarrier Smtp(SmtpSink sink) => Smtp(Settings(sink.Port));

    private static SmtpCarrier Smtp(MailSettings settings) => new(settings, () => Council);

    private static MailSettings Settings(int port) => new() { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, From = "a@b.example" };

    private static EmailMessage Letter(string to = "pat@provider.example", string name = "Pat Signs")
        => new ContractPublishedEmail(new(Guid.Empty, "IPA Contract", "C1170421", "Sleepovers", "Sleepovers"))
            .Write(Guid.CreateVersion7(), to, name, Council, DateTimeOffset.UnixEpoch);
}
