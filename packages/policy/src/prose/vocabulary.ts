/**
 * Classes of words that patterns name with `@`. Alternatives are parted by blanks, words of one alternative by `_`.
 * All are in the form that `tokenise` gives: lower case, contractions taken apart ("do not"), `n't` never.
 */
export const VOCABULARY: Readonly<Record<string, string>> = {
  not: 'not never',
  adverb:
    'please kindly ever also again just simply really strictly absolutely always definitely certainly totally completely perfectly still automatically immediately explicitly expressly under_any_circumstances under_no_circumstances entirely all both therefore instead already too honestly very of_course naturally obviously',
  person:
    'you we i they us users members sellers buyers students pupils parents people posters participants customers visitors guests vendors advertisers contributors tenants hosts guides shops applicants candidates authors everyone everybody anyone anybody all_users all_members all_sellers the_users the_members a_user a_member a_seller a_student any_user any_member any_seller users_of_this_site',
  nobody: 'nobody no_one no-one no_user no_member no_student no_seller none_of_you none_of_us',
  actor:
    'the_app the_site the_filter the_system the_guard the_guardrail the_bot the_software the_tool the_moderators the_mods moderators mods admins staff our_team our_staff our_moderators our_mods this_app this_site this_filter',
  medium:
    'pictures picture photos photo images image pics pic photographs photograph snapshots shots posts post listings listing uploads upload submissions submission videos video clips footage content contents depictions depiction scenes materials material media attachments entries files file',
  venue: 'ads ad adverts advert avatars avatar thumbnails thumbnail banners banner covers drawings drawing',
  determiner:
    'the a an any all every each your our my their this that these those such other new user profile product listing article cover submitted uploaded posted shared photos_and both',
  show: 'show post upload share send send_in submit display include publish use add put_up put attach depict feature contain have sell list offer trade buy bring showcase portray present photograph upload_or_share repost exhibit take see reveal give_out pin carry be_of',
  shown:
    'shown posted uploaded shared sent submitted displayed included published used added visible seen present depicted featured contained sold listed offered traded photographed pictured in_the_picture in_the_pictures in_the_photo in_the_photos in_the_image in_pictures in_photos in_images in_any_picture in_any_photo in_every_picture in_every_photo in_each_picture in_each_photo part_of_the_picture clearly_visible on_display revealed',
  showing:
    'showing posting uploading sharing sending submitting displaying including publishing using adding putting_up attaching depicting featuring containing selling listing offering trading buying having portraying presenting the_sale_of sale_of sales_of the_display_of display_of the_posting_of the_depiction_of',
  accept:
    'allow accept permit tolerate want want_to_see like_to_see want_any need take_kindly_to appreciate care_for stand_for let welcome approve approve_of',
  intent:
    'promote promotes promoting encourage encourages encouraging glorify glorifies glorifying advertise advertises advertising endorse endorses endorsing glamorise glamorize glamorises glamorizes glamorising glamorizing romanticise romanticize romanticises romanticizes romanticising romanticizing idealise idealize idealises idealizes idealising idealizing normalise normalize normalises normalizes normalising normalizing trivialise trivialize trivialises trivializes trivialising trivializing incite incites inciting advocate advocates advocating praise praises praising condone condones condoning justify justifies justifying',
  block:
    'block reject ban forbid prohibit disallow remove refuse delete deny filter_out take_down get_rid_of exclude outlaw throw_out kick_out keep_out leave_out weed_out bar strip_out veto screen_out filter',
  review:
    'flag review flag_up double_check double-check escalate manually_check manually_review hand_check check_by_hand look_twice_at',
  blur: 'blur blur_out hide pixelate pixellate mask obscure censor cover_up black_out grey_out gray_out',
  warn: 'warn alert notify warn_me warn_us warn_them warn_users warn_people warn_everyone warn_moderators warn_the_moderators alert_me alert_us alert_the_moderators notify_me notify_us notify_the_moderators',
  human:
    'a_moderator the_moderators moderators mods the_mods a_mod an_admin admins the_admins staff our_staff a_human a_person someone somebody a_human_being our_team the_team a_teacher a_colleague me us our_moderators human_moderators a_human_moderator a_reviewer reviewers a_real_person the_teacher our_mods a_member_of_staff',
  fillerAny: 'any the all every each',
  except:
    'except_for except_when except_if except excepting exept excpet apart_from aside_from other_than excluding with_the_exception_of with_the_exceptions_of with_exception_of save_for barring but_not not_counting',
  such: 'such_as like including including_but_not_limited_to for_example for_instance eg ie namely especially particularly in_particular specifically whether that_means this_means meaning be_it be_they not_even even say notably and_especially and_particularly and_even',
  because:
    'because since cause given_that seeing_that due_to for_the_sake_of to_keep to_protect so_that in_order_to out_of_respect_for out_of_respect out_of_consideration_for thanks_to on_account_of as_this as_we as_it as_they as_there as_our as_my as_kids as_children as_these as_some as_many for_legal_reasons for_safety_reasons for_privacy_reasons for_obvious_reasons for_health_reasons for_safety for_privacy for_hygiene_reasons for_reasons_of_safety for_reasons_of_privacy',
  place:
    'site website forum group app platform chat channel server community page feed gallery board thread network subreddit sub marketplace blog wiki album shop store listing listings photos photo pictures picture images image post posts profile profiles upload uploads class classroom chatroom newsletter portal magazine catalogue catalog album club school hub section category discord intranet workspace market guestbook menu team product_photos product_pictures listing_photos listing_pictures profile_photos profile_pictures profile_picture profile_photo ads ad avatars avatar background contest competition yearbook',
}
